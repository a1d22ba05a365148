package dev.communique.local.launcher;

import dev.communique.local.Role;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Passwords and the services' token: made at the first start, then kept in a file that only its owner may read. */
record Secrets(String superuserPassword, Map<Role, String> passwords, String serviceToken) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String SUPERUSER = "database.superuser";
    private static final String TOKEN = "service.token";
    private static final int RANDOM_BYTES = 24;

    Secrets {
        passwords = Map.copyOf(passwords);
    }

    static Secrets of(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(generate(), file);
        }
        Files.setPosixFilePermissions(file, OWNER_ONLY);
        return read(file);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "Secrets";
    }

    private static Secrets generate() {
        SecureRandom random = new SecureRandom();
        Map<Role, String> passwords = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            passwords.put(role, text(random));
        }
        return new Secrets(text(random), passwords, text(random));
    }

    private static String text(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Beside its place first, so that an interrupted start leaves no half of the secrets. */
    private static void write(Secrets secrets, Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(SUPERUSER, secrets.superuserPassword());
        secrets.passwords().forEach((role, password) -> properties.setProperty(key(role), password));
        properties.setProperty(TOKEN, secrets.serviceToken());
        Path unfinished = Files.createTempFile(
                file.getParent(), "secrets", ".unfinished", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Secrets read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<Role, String> passwords = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            passwords.put(role, required(properties, key(role), file));
        }
        return new Secrets(required(properties, SUPERUSER, file), passwords, required(properties, TOKEN, file));
    }

    private static String required(Properties properties, String key, Path file) throws IOException {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IOException("the file " + file + " lacks " + key);
        }
        return value;
    }

    private static String key(Role role) {
        return "database." + role.schema();
    }
}
