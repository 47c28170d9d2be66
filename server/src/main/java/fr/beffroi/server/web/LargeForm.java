package fr.beffroi.server.web;

/**
 * Where several files are sent in one request, each as large as a single one may be, declared as a bean by the feature. Everywhere else
 * a request is no larger than one file.
 *
 * @param path as the request names it, e.g. {@code /eau/import}
 */
public record LargeForm(String path) {}
