package org.cordee.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    @TempDir
    private Path folder;

    private boolean full;

    @Test
    void changesAreRefusedWhileTheDiskIsFullAndTakenAgainAfter() throws Exception {
        DiskSpace disk = new DiskSpace(folder.toFile()) {
            @Override
            boolean full() {
                return full;
            }
        };
        String url = "jdbc:h2:" + folder.resolve("notes");
        try (Connection connection = disk.guard(DriverManager.getConnection(url, "sa", ""))) {
            change(connection, "create table note (id int primary key)");
            change(connection, "insert into note values (1)");
            full = true;
            SQLException refused =
                    assertThrows(SQLException.class, () -> change(connection, "insert into note values (2)"));
            assertEquals(SqlErrors.DISK_FULL, refused.getSQLState());
            assertEquals(1, count(connection));
            full = false;
            change(connection, "insert into note values (2)");
            assertEquals(2, count(connection));
        }
    }

    @Test
    void lockingARowIsAChange() {
        assertTrue(DiskSpace.reads("SELECT ID FROM NOTE WHERE ID = ?"));
        assertTrue(DiskSpace.reads("\n  (select 1) union (select 2)"));
        assertTrue(DiskSpace.reads("with a as (select 1) select * from a"));
        assertFalse(DiskSpace.reads("SELECT ID FROM NOTE WHERE ID = ? FOR UPDATE"));
        assertFalse(DiskSpace.reads("select id from job limit 3 for update skip locked"));
        assertFalse(DiskSpace.reads("insert into note select * from other"));
        assertFalse(DiskSpace.reads("update note set id = 2"));
        assertFalse(DiskSpace.reads("merge into note values (1)"));
    }

    @Test
    void aFolderWithRoomIsNotFull() {
        assertFalse(new DiskSpace(null).full());
        assertFalse(new DiskSpace(folder.resolve("none").toFile()).full());
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from note");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
