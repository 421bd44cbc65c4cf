/**
 * How Cordee is tested. Four kinds of tests, told apart by the end of their names; each lies in the package of what it
 * tests.
 *
 * <h2>{@code XTest}: plain JUnit</h2>
 *
 * No container, no database; runs in Maven's {@code test} phase. One class: {@code mvn -q -o test -Dtest=CohortTest}.
 *
 * <h2>{@code XIT}: inside Payara Micro</h2>
 *
 * Extends {@link org.cordee.house.inside.Inside}. All classes share one deployment and one database and run on H2 and
 * again on MariaDB, so a test makes what it needs with names of its own ({@code unique("cohort")}) and counts only its
 * own rows.
 *
 * <pre>{@code
 * class CohortsIT extends Inside {
 *     @Inject Cohorts cohorts;
 *
 *     @Test
 *     void opens() {
 *         CohortId id = as(lead, () -> cohorts.open(...));      // one request, signed in as that person
 *         refused(Denied.class, () -> as(stranger, () -> cohorts.close(id)));
 *         assertEquals(1, count("select count(*) from cohort where id = ?", id.value()));
 *         clock().forward(Duration.ofDays(3));                   // it stands still until moved
 *         List<Outcome> all = race(30, i -> as(people.get(i), () -> applications.apply(id)));  // thirty at once
 *     }
 * }
 * }</pre>
 *
 * Each test begins at the real time, and from then on time stands still: only {@code clock().forward(…)} and
 * {@code clock().isNow(…)} move it, for the test, for its crowds and for the jobs of the server. So ask for exact
 * seconds, without a tolerance. Each reading is one microsecond later than the one before, so what is made first still
 * sorts first. Take moments from the clock, never from {@code Instant.now()}. Only deadlines of network connections go
 * by the real time, {@code System.nanoTime()}. Browsers and crowds over HTTP meet a server with the real clock.
 *
 * <p>One class: {@code mvn -q -o package -DskipUnits failsafe:integration-test@h2 failsafe:verify@h2
 * -Dit.test=CohortsIT}; with {@code @mariadb} in place of {@code @h2} on MariaDB. {@code bin/it CohortsIT} does this
 * and prints the result, {@code bin/it CohortsIT both} for both databases.
 *
 * <h2>{@code XE2E}: a real browser</h2>
 *
 * Extends {@link org.cordee.house.live.Browser}: {@code page()}, {@code go("/programmes")}, {@code signIn("leader")},
 * {@code axe()}, {@code phone()}, {@code withoutJavaScript()}, {@code screenshot("name")}. It meets
 * {@link org.cordee.house.live.LiveServer}: {@code target/cordee.jar} as a process with the demo region and a database
 * of its own. One class: {@code bin/e2e DeskE2E}.
 *
 * <h2>{@code XCrowd}: many clients at once over HTTP</h2>
 *
 * Uses {@link org.cordee.house.live.LiveServer}, {@link org.cordee.house.live.Client} and
 * {@link org.cordee.house.Crowd#race}; runs on H2 and on MariaDB; {@link org.cordee.house.Crowd#rounds} says how often.
 */
package org.cordee.house;
