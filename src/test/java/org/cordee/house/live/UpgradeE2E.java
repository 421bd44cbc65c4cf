package org.cordee.house.live;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.SQLException;
import org.cordee.house.database.MariaDb;
import org.cordee.house.database.Upgrade;
import org.junit.jupiter.api.Test;

/** A released database is upgraded on MariaDB; {@code MigrationsTest} shows it on H2. */
class UpgradeE2E {

    @Test
    void aReleasedDatabaseKeepsItsRows() throws SQLException {
        MysqlDataSource database = new MysqlDataSource();
        database.setUrl(MariaDb.here().url("upgraded"));
        database.setUser(MariaDb.here().user());
        database.setPassword("");
        new Upgrade(database).keepsRows();
    }
}
