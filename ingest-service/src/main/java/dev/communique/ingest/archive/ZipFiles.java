package dev.communique.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files in a zip file. Nothing is unpacked to the disk, so that a name like {@code ../../etc} names nothing but an
 * entry; how much of an entry is read is for its reader to bound.
 */
final class ZipFiles implements ArchiveFiles {
    private final ZipFile zip;

    ZipFiles(Path file) throws IOException {
        zip = open(file);
        if (zip.size() > MOST) {
            zip.close();
            throw ArchiveFiles.tooMany();
        }
    }

    // Names that are not UTF-8 are what old programs wrote: in the charset of the format's first years.
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return openOld(file);
        }
    }

    private static ZipFile openOld(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), Charset.forName("IBM437"));
        } catch (ZipException e) {
            throw new ArchiveException("the archive is no zip file that can be read", e);
        }
    }

    @Override
    public List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .sorted()
                .toList();
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw new ArchiveException("there is no file %s in the archive".formatted(name), null);
        }
        try {
            return zip.getInputStream(entry);
        } catch (ZipException e) {
            throw new ArchiveException("%s cannot be unpacked".formatted(name), e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
