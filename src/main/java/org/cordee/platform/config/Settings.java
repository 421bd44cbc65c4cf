package org.cordee.platform.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the surroundings say: the variables that README.md lists. Each is looked for in the environment, then among the
 * system properties under the same name, and has a default. JDK only: the launcher reads it too.
 */
public final class Settings {

    private static final Settings HERE = new Settings(System.getenv());

    private final Map<String, String> environment;

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The settings of this process. */
    public static Settings here() {
        return HERE;
    }

    /** Where Cordee listens; nothing else listens. */
    public String address() {
        return value("CORDEE_ADDRESS").orElse("127.0.0.1");
    }

    /**
     * @return 1 to 65535
     * @throws SettingWrong when the text is no such number
     */
    public int port() {
        return number("CORDEE_PORT", 8080, 1, 65_535);
    }

    /** The address in mails, without a slash at its end. */
    public String baseUrl() {
        String url = value("CORDEE_BASE_URL").orElseGet(() -> "http://" + host() + ":" + port());
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new SettingWrong("CORDEE_BASE_URL is \"" + url + "\": it must begin with http:// or https://.");
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** As it stands in an address: "all addresses" is no place to go to, and IPv6 has its brackets. */
    private String host() {
        String address = address();
        return address.equals("0.0.0.0") || address.equals("::")
                ? "localhost"
                : address.contains(":") ? "[" + address + "]" : address;
    }

    /**
     * The proxies whose {@code X-Forwarded-For} is believed: addresses and networks, separated by commas. By default
     * those on the same machine.
     */
    public String trustedProxies() {
        return value("CORDEE_TRUSTED_PROXIES").orElse("127.0.0.0/8, ::1");
    }

    /**
     * Reads everything that can be wrong.
     *
     * @throws SettingWrong with the first that is
     */
    public void check() {
        port();
        baseUrl();
        mailPort();
        mailTlsRequired();
        mailCa();
        demo();
        health();
        closedAccountsErased();
        try {
            TrustedProxies.of(trustedProxies());
        } catch (IllegalArgumentException e) {
            throw new SettingWrong("CORDEE_TRUSTED_PROXIES is \"" + trustedProxies() + "\": " + e.getMessage() + ".");
        }
        String url = databaseUrl().orElse("jdbc:h2:");
        if (!url.startsWith("jdbc:mysql:") && !url.startsWith("jdbc:h2:")) {
            throw new SettingWrong(
                    "CORDEE_DB_URL is \"" + url + "\": it must begin with jdbc:mysql: (for MySQL and MariaDB).");
        }
    }

    /** True when people reach Cordee by https: Secure and {@code __Host-} cookies, HSTS. */
    public boolean secure() {
        return baseUrl().startsWith("https://");
    }

    /** Folder of the embedded database and of files. */
    public Path data() {
        return Path.of(value("CORDEE_DATA").orElse("data")).toAbsolutePath();
    }

    /** Address of the database; empty means the embedded H2 under {@link #data()}. */
    public Optional<String> databaseUrl() {
        return value("CORDEE_DB_URL");
    }

    public Optional<String> databaseUser() {
        return value("CORDEE_DB_USER");
    }

    public Optional<String> databasePassword() {
        return value("CORDEE_DB_PASSWORD");
    }

    /** Empty means: mails stay in the outbox. */
    public Optional<String> mailHost() {
        return value("CORDEE_MAIL_HOST");
    }

    public int mailPort() {
        return number("CORDEE_MAIL_PORT", 25, 1, 65_535);
    }

    /**
     * True when a mail only goes to a server that encrypts.
     *
     * @throws SettingWrong when the text is neither {@code required} nor {@code offered}
     */
    public boolean mailTlsRequired() {
        String text = value("CORDEE_MAIL_TLS").orElse("offered").strip();
        return switch (text) {
            case "required" -> true;
            case "offered" -> false;
            default -> throw new SettingWrong("CORDEE_MAIL_TLS is \"" + text + "\": it must be offered or required.");
        };
    }

    /**
     * A PEM file with the certificate authorities that sign for the mail server; empty means those that Java knows.
     *
     * @throws SettingWrong when it cannot be read
     */
    public Optional<Path> mailCa() {
        Optional<Path> file = value("CORDEE_MAIL_CA").map(Path::of);
        file.filter(f -> !Files.isReadable(f)).ifPresent(f -> {
            throw new SettingWrong("CORDEE_MAIL_CA is \"" + f + "\": there is no such file, or it can’t be read.");
        });
        return file;
    }

    public Optional<String> mailUser() {
        return value("CORDEE_MAIL_USER");
    }

    public Optional<String> mailPassword() {
        return value("CORDEE_MAIL_PASSWORD");
    }

    public String mailFrom() {
        return value("CORDEE_MAIL_FROM").orElse("cordee@localhost");
    }

    /** Empty means: made once and kept under {@link #data()}. */
    public Optional<String> secret() {
        return value("CORDEE_SECRET");
    }

    /**
     * The secret before {@link #secret()}: texts sealed with it are still read while they are sealed with the new one.
     */
    public Optional<String> oldSecret() {
        return value("CORDEE_OLD_SECRET");
    }

    /** E-mail address of the first administrator. */
    public Optional<String> adminEmail() {
        return value("CORDEE_ADMIN_EMAIL");
    }

    /**
     * True when a person who closes their account is erased at once; false when their data stay until an administrator
     * erases them.
     *
     * @throws SettingWrong when the text is neither {@code erase} nor {@code keep}
     */
    public boolean closedAccountsErased() {
        String text = value("CORDEE_CLOSED_ACCOUNTS").orElse("erase").strip();
        return switch (text) {
            case "erase" -> true;
            case "keep" -> false;
            default -> throw new SettingWrong("CORDEE_CLOSED_ACCOUNTS is \"" + text + "\": it must be erase or keep.");
        };
    }

    /** True when the demo region and its sample accounts are to be there; the plain {@code mvn} start says so. */
    public boolean demo() {
        return trueOrFalse("CORDEE_DEMO", System.getProperty("cordee.demo.default", "false"));
    }

    /**
     * Returns true when {@code /health}, {@code /health/live} and {@code /health/ready} answer load balancers and
     * monitoring; otherwise they are not there.
     *
     * @throws SettingWrong when the text is neither {@code true} nor {@code false}
     */
    public boolean health() {
        return trueOrFalse("CORDEE_HEALTH", "false");
    }

    public String demoPassword() {
        return value("CORDEE_DEMO_PASSWORD").orElse("climb-together-2026");
    }

    private boolean trueOrFalse(String name, String otherwise) {
        String text = value(name).orElse(otherwise);
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SettingWrong(name + " is \"" + text + "\": it must be true or false.");
        };
    }

    private int number(String name, int otherwise, int least, int most) {
        String text = value(name).orElse(null);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the one sentence for all wrong numbers
        }
        throw new SettingWrong(
                name + " is \"" + text + "\": it must be a whole number from " + least + " to " + most + ".");
    }

    private Optional<String> value(String name) {
        String text = environment.get(name);
        if (text == null || text.isBlank()) {
            text = System.getProperty(name);
        }
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }

    /** A variable of the environment has a value that cannot be used; the message is one sentence for the operator. */
    public static final class SettingWrong extends IllegalArgumentException {
        SettingWrong(String sentence) {
            super(sentence);
        }
    }
}
