package org.cordee.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.accounts.terms.Role;
import org.cordee.people.boundary.LineManagerCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.platform.config.Settings;
import org.cordee.platform.config.StartFailure;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.Sector;

/**
 * The sample accounts of {@code contracts.md}, made once in demo mode: the eight who are shown on the sign-in page, a safeguarding
 * lead, and 200 leaders for crowds. All share one stored hash.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class DemoPeople {

    private static final ZoneId UK = CurrentPerson.HOME_ZONE;
    private static final LocalDate SINCE = LocalDate.of(2023, 4, 1);
    private static final int CROWD = 200;

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private Accounts accounts;

    private String hash;

    /** Everybody knows their password: such a database must not be served as if it were a real one. */
    private void refuseSamples() {
        if (accounts.anyDemo()) {
            String sentence = "This database holds sample accounts whose password everybody knows: set CORDEE_DEMO=true to show them,"
                    + " or give Cordee another database (CORDEE_DATA or CORDEE_DB_URL).";
            StartFailure.because(sentence);
            throw new IllegalStateException(sentence);
        }
    }

    @PostConstruct
    void make() {
        if (!Settings.here().demo()) {
            refuseSamples();
            return;
        }
        if (accounts.anyDemo()) {
            return;
        }
        hash = accounts.hash(Settings.here().demoPassword());
        Map<String, OrganisationId> at = new TreeMap<>();
        at.put("trust", organisations.add("Kingsmere Mental Health NHS Trust", Sector.NHS, Region.LONDON));
        at.put("council", organisations.add("Harbourne Borough Council", Sector.LOCAL_GOVERNMENT, Region.LONDON));
        at.put("charity", organisations.add("Open Door Wellbeing", Sector.THIRD_SECTOR, Region.WEST_MIDLANDS));
        at.put("home", organisations.add("Willow Court Care", Sector.INDEPENDENT, Region.EAST_OF_ENGLAND));
        sample("citizen", "Grace Adeyemi", Level.CITIZEN, Region.SCOTLAND);
        PersonId lead = sample("lead", "Margaret Doyle", Level.REGIONAL, Region.LONDON);
        post(lead, at.get("council"), "Head of leadership development", null, null);
        PersonId leader = sample("leader", "Sam Whitlock", Level.PRACTITIONER, Region.LONDON);
        post(leader, at.get("trust"), "Senior occupational therapist", LeadershipRole.SENIOR_PRACTITIONER, new LineManagerCard(lead, null, null));
        PersonId mentee = sample("mentee", "Priya Nair", Level.MANAGER, Region.LONDON);
        post(mentee, at.get("council"), "Team manager, adult services", LeadershipRole.OPERATIONAL_MANAGER, new LineManagerCard(lead, null, null));
        PersonId mentor = sample("mentor", "David Okafor", Level.EXECUTIVE, Region.EAST_OF_ENGLAND);
        post(mentor, at.get("trust"), "Director of social inclusion", LeadershipRole.BOARD_LEVEL_DIRECTOR, null);
        PersonId coordinator = sample("coordinator", "Helen Marsh", Level.MANAGER, Region.WEST_MIDLANDS);
        post(coordinator, at.get("charity"), "Network coordinator", null, null);
        PersonId facilitator = sample("facilitator", "Tomasz Zielinski", Level.PRACTITIONER, Region.WEST_MIDLANDS);
        post(facilitator, at.get("charity"), "Learning set facilitator", null, null);
        accounts.grant(sample("admin", "Ruth Calder", Level.MANAGER, Region.LONDON), Role.ADMINISTRATOR);
        accounts.grant(sample("safeguarding", "Amina Hassan", Level.MANAGER, Region.LONDON), Role.SAFEGUARDING_LEAD);
        crowd(at.values().toArray(OrganisationId[]::new));
    }

    private void crowd(OrganisationId[] at) {
        Level[] levels = Level.values();
        Region[] regions = {Region.LONDON, Region.EAST_OF_ENGLAND, Region.WEST_MIDLANDS, Region.SOUTH_EAST, Region.NORTH_WEST, Region.SCOTLAND};
        for (int i = 1; i <= CROWD; i++) {
            Level level = levels[i % levels.length];
            PersonId person = sample(String.format("leader%03d", i), "Leader " + i, level, regions[i % regions.length]);
            if (level != Level.CITIZEN) {
                post(person, at[i % at.length], "Lead practitioner", null, null);
            }
        }
    }

    private PersonId sample(String word, String name, Level level, Region region) {
        PersonId person = people.join(name, level, region, UK);
        people.list(person, true);
        accounts.create(person, word + "@demo.example", hash, true);
        return person;
    }

    private void post(PersonId person, OrganisationId at, String post, LeadershipRole role, LineManagerCard manager) {
        people.affiliate(person, at, post, role, SINCE, null, manager);
    }
}
