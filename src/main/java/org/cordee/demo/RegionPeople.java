package org.cordee.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.accounts.terms.Role;
import org.cordee.demo.RegionData.Place;
import org.cordee.demo.RegionData.Post;
import org.cordee.people.boundary.LineManagerCard;
import org.cordee.people.boundary.Organisations;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.ProfilePhotos;
import org.cordee.platform.config.Settings;
import org.cordee.shared.ids.OrganisationId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.LeadershipRole;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Region;

/**
 * Organisations and people: the sample accounts of {@code api.md}, which share one stored hash, and 300 people around
 * them, who have no account. The same at every start.
 */
@ApplicationScoped
class RegionPeople {

    private static final int AROUND = 300;
    private static final List<String> PHOTOGRAPHED = List.of("mentor", "lead", "coordinator", "mentee", "facilitator");
    private static final LocalDate SINCE = LocalDate.of(2023, 4, 1);

    @Inject
    private People people;

    @Inject
    private Organisations organisations;

    @Inject
    private ProfilePhotos photos;

    @Inject
    private Accounts accounts;

    /** True where nothing has been made yet. */
    boolean empty() {
        return !accounts.anyDemo() && organisations.list().isEmpty();
    }

    /** Makes all of them, in the caller's transaction. */
    DemoPeople make() {
        String hash = accounts.hash(Settings.here().demoPassword());
        Map<String, OrganisationId> at = new LinkedHashMap<>();
        RegionData.ORGANISATIONS.forEach(o -> at.put(o.name(), organisations.add(o.name(), o.sector(), o.region())));
        Map<String, DemoPerson> samples = samples(at, hash);
        List<DemoPerson> region = around(at);
        crowd(at, hash);
        photos(samples, region);
        return new DemoPeople(samples, region, at);
    }

    /** Some have put up a photo, so that lists show both photos and initials. */
    private void photos(Map<String, DemoPerson> samples, List<DemoPerson> region) {
        int number = 0;
        for (String sample : PHOTOGRAPHED) {
            photos.put(samples.get(sample).id(), SamplePhotos.draw(number++));
        }
        for (int i = 0; i < region.size(); i += 4) {
            photos.put(region.get(i).id(), SamplePhotos.draw(number++));
        }
    }

    private Map<String, DemoPerson> samples(Map<String, OrganisationId> at, String hash) {
        OrganisationId trust = at.get(RegionData.TRUST);
        OrganisationId council = at.get(RegionData.COUNCIL);
        OrganisationId charity = at.get(RegionData.CHARITY);
        Map<String, DemoPerson> all = new HashMap<>();
        all.put("citizen", sample("citizen", "Grace Adeyemi", Level.CITIZEN, Region.SCOTLAND, null, hash));
        PersonId lead = keep(all, "lead", "Margaret Doyle", Level.REGIONAL, Region.LONDON, council, hash);
        post(lead, council, "Head of leadership development", null, null);
        PersonId leader = keep(all, "leader", "Sam Whitlock", Level.PRACTITIONER, Region.LONDON, trust, hash);
        post(leader, trust, "Senior occupational therapist", LeadershipRole.SENIOR_PRACTITIONER, lead);
        PersonId mentee = keep(all, "mentee", "Priya Nair", Level.MANAGER, Region.LONDON, council, hash);
        post(mentee, council, "Team manager, adult services", LeadershipRole.OPERATIONAL_MANAGER, lead);
        PersonId mentor = keep(all, "mentor", "David Okafor", Level.EXECUTIVE, Region.EAST_OF_ENGLAND, trust, hash);
        post(mentor, trust, "Director of social inclusion", LeadershipRole.BOARD_LEVEL_DIRECTOR, null);
        PersonId coordinator =
                keep(all, "coordinator", "Helen Marsh", Level.MANAGER, Region.WEST_MIDLANDS, charity, hash);
        post(coordinator, charity, "Network coordinator", null, null);
        PersonId facilitator =
                keep(all, "facilitator", "Tomasz Zielinski", Level.PRACTITIONER, Region.WEST_MIDLANDS, charity, hash);
        post(facilitator, charity, "Learning set facilitator", null, null);
        accounts.grant(keep(all, "admin", "Ruth Calder", Level.MANAGER, Region.LONDON, null, hash), Role.ADMINISTRATOR);
        accounts.grant(
                keep(all, "safeguarding", "Amina Hassan", Level.MANAGER, Region.LONDON, null, hash),
                Role.SAFEGUARDING_LEAD);
        return all;
    }

    /** {@code leader001} to {@code leader200}, without applications or dates. */
    private void crowd(Map<String, OrganisationId> byName, String hash) {
        List<OrganisationId> at = List.of(
                byName.get(RegionData.CHARITY),
                byName.get(RegionData.COUNCIL),
                byName.get(RegionData.HOME),
                byName.get(RegionData.TRUST));
        Level[] levels = Level.values();
        Region[] regions = {
            Region.LONDON,
            Region.EAST_OF_ENGLAND,
            Region.WEST_MIDLANDS,
            Region.SOUTH_EAST,
            Region.NORTH_WEST,
            Region.SCOTLAND
        };
        for (int i = 1; i <= SampleLeaders.count(); i++) {
            Level level = levels[i % levels.length];
            DemoPerson person = sample(
                    String.format("leader%03d", i),
                    SampleLeaders.leaderName(i),
                    level,
                    regions[i % regions.length],
                    null,
                    hash);
            if (level != Level.CITIZEN) {
                post(person.id(), at.get(i % at.size()), "Lead practitioner", null, null);
            }
        }
    }

    private PersonId keep(
            Map<String, DemoPerson> all,
            String word,
            String name,
            Level level,
            Region region,
            OrganisationId at,
            String hash) {
        DemoPerson person = sample(word, name, level, region, at, hash);
        all.put(word, person);
        return person.id();
    }

    private DemoPerson sample(String word, String name, Level level, Region region, OrganisationId at, String hash) {
        DemoPerson person = join(name, level, region, at, true, true);
        accounts.create(person.id(), word + "@demo.example", hash, true);
        return person;
    }

    private DemoPerson join(
            String name, Level level, Region region, OrganisationId at, boolean listed, boolean sample) {
        PersonId id = people.join(name, level, region, CurrentPerson.HOME_ZONE);
        if (listed) {
            people.list(id, true);
        }
        return new DemoPerson(id, name, level, region, at, sample);
    }

    private void post(PersonId person, OrganisationId at, String title, LeadershipRole role, PersonId manager) {
        people.affiliate(
                person,
                at,
                title,
                role,
                SINCE,
                null,
                manager == null ? null : new LineManagerCard(manager, null, null));
    }

    /**
     * Executives first, so that managers have somebody to report to, and practitioners after them. One in five is a
     * citizen leader.
     */
    private List<DemoPerson> around(Map<String, OrganisationId> byName) {
        Random dice = new Random(2009);
        List<DemoPerson> all = new ArrayList<>();
        Map<OrganisationId, List<DemoPerson>> heads = new HashMap<>();
        Map<OrganisationId, List<DemoPerson>> managers = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < AROUND; i++) {
            Level level = i < 45
                    ? Level.EXECUTIVE
                    : i < 65 ? Level.REGIONAL : i < 140 ? Level.MANAGER : i < 240 ? Level.PRACTITIONER : Level.CITIZEN;
            Place place = place(level, i);
            OrganisationId at = byName.get(place.name());
            String name = name(dice, names);
            if (level == Level.CITIZEN) {
                all.add(join(
                        name, level, i % 3 == 0 ? Region.SCOTLAND : place.region(), null, dice.nextInt(10) < 7, false));
                continue;
            }
            DemoPerson person = join(name, level, place.region(), at, dice.nextInt(10) < 8, false);
            List<Post> posts = RegionData.POSTS.get(level);
            Post post = posts.get(i % posts.size());
            List<DemoPerson> above = level == Level.PRACTITIONER
                    ? managers.getOrDefault(at, heads.getOrDefault(at, List.of()))
                    : level == Level.MANAGER ? heads.getOrDefault(at, List.of()) : List.of();
            people.affiliate(
                    person.id(),
                    at,
                    post.title(),
                    post.role(),
                    SINCE.minusMonths(dice.nextInt(90)),
                    null,
                    above.isEmpty()
                            ? null
                            : new LineManagerCard(above.get(i % above.size()).id(), null, null));
            if (level != Level.PRACTITIONER) {
                (level == Level.MANAGER ? managers : heads)
                        .computeIfAbsent(at, k -> new ArrayList<>())
                        .add(person);
            }
            all.add(person);
        }
        return all;
    }

    /** Practitioners work at the two trusts more often than elsewhere: their programme is for these alone. */
    private static Place place(Level level, int i) {
        List<Place> all = RegionData.ORGANISATIONS;
        if (level == Level.PRACTITIONER && i % 3 == 0) {
            return all.get(i / 3 % 2);
        }
        return all.get(i * 7 % all.size());
    }

    private static String name(Random dice, Set<String> taken) {
        String name;
        do {
            name = RegionData.FIRST[dice.nextInt(RegionData.FIRST.length)] + " "
                    + RegionData.LAST[dice.nextInt(RegionData.LAST.length)];
        } while (!taken.add(name));
        return name;
    }
}
