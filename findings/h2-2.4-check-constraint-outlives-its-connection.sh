#!/usr/bin/env bash
# H2 2.4.240: a check constraint that compares a column with a list of values fails for everybody once the connection that
# created it is closed: "Check constraint invalid", caused by "The database has been closed", although the database is open
# and the value is allowed. Expected: the row is inserted, as H2 2.3.232 and 2.5.252 do. A migration tool that closes its
# connection leaves such a database until it is opened again. A constraint with one comparison is not concerned.
# Needs Maven and a JDK of 17 or later. Ends with 1 when this changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > Constraint.java <<'JAVA'
import java.sql.*;

public class Constraint {
    static final String URL = "jdbc:h2:mem:x;DB_CLOSE_DELAY=-1";

    public static void main(String[] args) throws Exception {
        for (String check : new String[] {"state in ('NEW', 'OLD')", "length(state) > 1"}) {
            try (Connection c = DriverManager.getConnection(URL, "sa", "")) {
                System.out.print("H2 " + c.getMetaData().getDatabaseProductVersion() + ", check (" + check + "): ");
                c.createStatement().execute("drop table if exists t");
                c.createStatement().execute("create table t (state varchar(10), check (" + check + "))");
            }
            try (Connection c = DriverManager.getConnection(URL, "sa", "")) {
                c.createStatement().execute("insert into t values ('NEW')");
                System.out.println("inserted");
            } catch (SQLException e) {
                System.out.println(e.getErrorCode() + " " + e.getMessage().lines().findFirst().get());
            }
        }
    }
}
JAVA
run() {
    mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
        -Dartifact=com.h2database:h2:"$1" -DoutputDirectory="$dir/$1" > mvn.log 2>&1 || { cat mvn.log; exit 2; }
    java -cp "$dir/$1/h2-$1.jar" Constraint.java | tee "$1.out"
    grep -q "$2" "$1.out" || { echo "changed: H2 $1"; exit 1; }
}
java -version 2>&1 | head -1
run 2.3.232 "'OLD')): inserted"
run 2.4.240 "'OLD')): 23514"
run 2.5.252 "'OLD')): inserted"
echo "as recorded"
