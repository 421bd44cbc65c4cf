package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded database has acknowledged is read from its file, whenever the server ends. */
class EmbeddedDatabaseTest {

    private static final int COMMITS = 60;
    private static final int ROWS = 300;

    private final Random random = new Random(1);

    @TempDir
    private Path folder;

    /**
     * A copy of the file is what a killed server leaves behind. Space is used again at once here, so that what is saved
     * soon lies in gaps of the file: H2 2.5.252 does not find it there again.
     */
    @Test
    void theFileHoldsEveryCommitWheneverTheServerIsKilled() throws Exception {
        String url = MainDataSource.embedded("jdbc:h2:file:" + folder.resolve("live"));
        List<String> lost = new ArrayList<>();
        try (Connection live = DriverManager.getConnection(url + ";RETENTION_TIME=0", "sa", "");
                Statement statement = live.createStatement()) {
            statement.execute("create table text (id int primary key, saved int, words varchar(20000))");
            statement.execute("insert into text select x, 0, repeat('word', x) from system_range(1, " + ROWS + ")");
            live.setAutoCommit(false);
            for (int i = 1; i <= COMMITS; i++) {
                save(live, i);
                int found = lastSavedAfterKill();
                if (found != i) {
                    lost.add(found + " instead of " + i);
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    /**
     * H2 2.4.240 compares the values of a list with the connection that made the constraint, also when that is closed.
     */
    @Test
    void constraintsHoldWhenTheConnectionThatMadeThemIsClosed() throws SQLException {
        String url = MainDataSource.embedded("jdbc:h2:file:" + folder.resolve("constraints"));
        try (Connection open = DriverManager.getConnection(url, "sa", "")) {
            try (Connection migration = DriverManager.getConnection(url, "sa", "")) {
                migration
                        .createStatement()
                        .execute("create table word (state varchar(9), check (state in ('NEW', 'OLD')))");
            }
            assertEquals(1, open.createStatement().executeUpdate("insert into word values ('NEW')"));
        }
    }

    /** Saves a few rows, or now and then many. */
    private void save(Connection live, int i) throws SQLException {
        int rows = random.nextInt(8) == 0 ? ROWS / 4 : 1 + random.nextInt(4);
        try (PreparedStatement update =
                live.prepareStatement("update text set saved = ?, words = repeat('word', ?) where id = ?")) {
            for (int row = 0; row < rows; row++) {
                update.setInt(1, i);
                update.setInt(2, random.nextInt(1000));
                update.setInt(3, 1 + random.nextInt(ROWS));
                update.executeUpdate();
            }
        }
        live.commit();
    }

    private int lastSavedAfterKill() throws Exception {
        Files.copy(folder.resolve("live.mv.db"), folder.resolve("killed.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (Connection killed = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("killed"), "sa", "");
                ResultSet rows = killed.createStatement().executeQuery("select max(saved) from text")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
