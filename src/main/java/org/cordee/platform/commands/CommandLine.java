package org.cordee.platform.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cordee.platform.config.Settings;
import org.cordee.platform.database.MainDataSource;
import org.cordee.platform.secret.Keys;
import org.cordee.platform.secret.SecretFile;

/** The commands of {@code cordee.jar}. The launcher calls them without a server; the settings are those of a start. */
public final class CommandLine {

    /** Kept, so that the levels stay set. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Settings settings;

    private CommandLine(Settings settings) {
        this.settings = settings;
    }

    /**
     * Runs one command.
     *
     * @param arguments its name and what it needs; the launcher has checked how many
     * @return what was done, in one sentence
     * @throws CommandFailed with a sentence for the operator
     */
    public static String run(String... arguments) throws Exception {
        FLYWAY.setLevel(Level.WARNING);
        CommandLine here = new CommandLine(Settings.here());
        return switch (arguments[0]) {
            case "backup" -> here.backup(Path.of(arguments[1]).toAbsolutePath());
            case "restore" -> here.restore(Path.of(arguments[1]).toAbsolutePath());
            case "rotate-key" -> here.rotateKey();
            default -> throw new CommandFailed("There is no command \"" + arguments[0] + "\".");
        };
    }

    private String backup(Path file) throws Exception {
        needsDatabase();
        return new Backup(new MainDataSource()).to(file);
    }

    private String restore(Path file) throws Exception {
        return new Restore(new MainDataSource(), this::keys).from(file);
    }

    private String rotateKey() throws Exception {
        needsDatabase();
        return new RotateKey(settings, new MainDataSource()).run();
    }

    /** H2 would make an empty database where there is none. */
    private void needsDatabase() {
        if (settings.databaseUrl().isEmpty() && !Files.exists(settings.data().resolve("cordee.mv.db"))) {
            throw new CommandFailed("There is no database in the folder " + settings.data()
                    + ". Set CORDEE_DATA to the data folder of Cordee.");
        }
    }

    /** The keys of this installation; a command never makes a secret. */
    private Keys keys() {
        if (settings.secret().isEmpty() && !SecretFile.in(settings.data()).exists()) {
            throw new CommandFailed(
                    "There is no secret yet. Set CORDEE_SECRET to the secret that belongs to the backup, or copy its "
                            + "file \"secret\""
                            + " into the folder " + settings.data() + ".");
        }
        return Keys.of(settings);
    }
}
