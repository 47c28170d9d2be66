package fr.beffroi.server.annexes;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An annexed file as it is downloaded: saved, never opened within a page of ours, for strangers made it. */
public final class AnnexFile {
    private AnnexFile() {}

    /** @param mediaType as {@link fr.beffroi.documents.FixedFile#mediaType} tells it */
    public static ResponseEntity<byte[]> of(String name, String mediaType, String sha256, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .eTag(sha256)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
