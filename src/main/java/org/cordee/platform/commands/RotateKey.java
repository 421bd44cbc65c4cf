package org.cordee.platform.commands;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.cordee.platform.config.Settings;
import org.cordee.platform.database.Migrations;
import org.cordee.platform.secret.Keys;
import org.cordee.platform.secret.Sealing;
import org.cordee.platform.secret.SecretFile;

/** Makes a new secret and seals everything under it. Interrupted, it goes on where it was when it is called again. */
final class RotateKey {

    private final Settings settings;
    private final DataSource database;

    RotateKey(Settings settings, DataSource database) {
        this.settings = settings;
        this.database = database;
    }

    String run() throws SQLException {
        String refusal = Migrations.refusal(database);
        if (refusal != null) {
            throw new CommandFailed(refusal);
        }
        if (Migrations.flyway(database).load().info().pending().length > 0) {
            throw new CommandFailed(
                    "This database is from an earlier version. Start this version of Cordee once, then run rotate-key "
                            + "again.");
        }
        try (Connection connection = database.getConnection()) {
            return rotate(connection);
        }
    }

    private String rotate(Connection connection) throws SQLException {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        SecretFile file = SecretFile.in(settings.data());
        Keys keys = Keys.of(settings);
        try {
            new Sealing(connection, keys).check(now);
            if (!new Sealing(connection, keys).due()) {
                keys = renewed(file);
            }
        } catch (Sealing.WrongSecret e) {
            SecretFile.takeBack();
            throw new CommandFailed(e.getMessage(), e);
        }
        Sealing sealing = new Sealing(connection, keys);
        sealing.check(now);
        Sealing.Renewed renewed = sealing.renew(now);
        if (renewed.unreadable() > 0) {
            throw new CommandFailed(renewed.sealed() + " texts are sealed with the new secret, but "
                    + renewed.unreadable() + " cannot be opened. The old secret stays in use for them.");
        }
        return renewed.sealed()
                + " texts are sealed with the new secret. The old secret still opens links in emails already sent"
                + ". Remove it from "
                + (settings.secret().isPresent() ? "CORDEE_OLD_SECRET" : file) + " when it is no longer needed.";
    }

    private Keys renewed(SecretFile file) {
        if (settings.secret().isPresent()) {
            throw new CommandFailed(
                    "The secret comes from the environment: set CORDEE_OLD_SECRET to the current one, CORDEE_SECRET "
                            + "to a new one,"
                            + " and run rotate-key again.");
        }
        try {
            file.renew();
        } catch (IOException e) {
            throw new CommandFailed("The new secret cannot be written to " + file + ": " + e.getMessage() + ".", e);
        }
        return Keys.of(settings);
    }
}
