package fr.beffroi.acts.law.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An archive as DILA names it: {@code Freemium_legi_global_20250713-140000.tar.gz} is full, {@code LEGI_20260712-211500.tar.gz}
 * is that of a day.
 */
record LegiArchive(Path path, LocalDate day, String time, boolean full, long size) implements Comparable<LegiArchive> {
    private static final Pattern NAME = Pattern.compile("(\\d{8})(?:-(\\d{6}))?");

    static @Nullable LegiArchive of(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        Matcher date = NAME.matcher(name);
        if (!date.find()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(date.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            String time = date.group(2) == null ? "" : date.group(2);
            return new LegiArchive(path, day, time, name.contains("global"), Files.size(path));
        } catch (DateTimeException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    static String key(List<LegiArchive> archives) {
        return archives.stream()
                .map(archive -> archive.name() + ":" + archive.size())
                .collect(Collectors.joining("\n"));
    }

    /** How many of these, from the first, a shelf of that key already holds; 0 where it holds others. */
    static int readBefore(List<LegiArchive> archives, String key) {
        for (int i = archives.size(); i > 0; i--) {
            if (key(archives.subList(0, i)).equals(key)) {
                return i;
            }
        }
        return 0;
    }

    @Override
    public int compareTo(LegiArchive other) {
        int order = day.compareTo(other.day);
        order = order != 0 ? order : time.compareTo(other.time);
        // A full archive of the same moment comes first: the day's changes apply to it.
        order = order != 0 ? order : Boolean.compare(other.full, full);
        return order != 0 ? order : name().compareTo(other.name());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LegiArchive archive && compareTo(archive) == 0;
    }

    @Override
    public int hashCode() {
        return name().hashCode();
    }
}
