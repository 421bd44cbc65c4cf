package org.cordee.home.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.networks.boundary.MyNetworks;
import org.cordee.people.boundary.Interests;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.people.terms.Interest;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.ProgrammeProgress.Programme;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.TargetGroup;
import org.cordee.shared.text.Message;

/**
 * Programmes, networks and mentoring that may suit a person, each with the reason. Only what the person has said of
 * themselves counts: their level, their region and the programmes they take part in.
 */
@ApplicationScoped
@Transactional
public class Suggestions {

    private static final Map<Level, TargetGroup> GROUPS = new EnumMap<>(Map.of(
            Level.CITIZEN, TargetGroup.CITIZEN,
            Level.PRACTITIONER, TargetGroup.PRACTITIONER,
            Level.MANAGER, TargetGroup.MANAGER,
            Level.EXECUTIVE, TargetGroup.SENIOR_EXECUTIVE,
            Level.REGIONAL, TargetGroup.REGIONAL));

    /** Of each kind. */
    private static final int MOST = 2;

    @Inject
    private Cohorts cohorts;

    @Inject
    private MyNetworks myNetworks;

    @Inject
    private Initiatives initiatives;

    @Inject
    private People people;

    @Inject
    private Interests interests;

    @Inject
    private CurrentPerson me;

    /**
     * For the person who asks.
     *
     * @param mentored whether they have a mentor or mentee
     * @param inSet whether they are in a learning set
     */
    public List<Suggestion> of(List<Programme> programmes, boolean mentored, boolean inSet) {
        PersonCard card = people.card(me.required());
        Set<Interest> said = interests.mine();
        List<Suggestion> all = new ArrayList<>();
        Map<InitiativeId, InitiativeCard> listed = initiatives.find(Initiatives.Filter.NONE).stream()
                .collect(Collectors.toMap(InitiativeCard::id, Function.identity()));
        cohorts.openToMe().stream()
                .filter(c -> listed.containsKey(c.initiative()))
                .flatMap(c -> reason(listed.get(c.initiative()), card, programmes)
                        .map(why -> new Suggestion(
                                Kind.PROGRAMME, c.title(), "/programmes/cohort?id=" + c.id(), why, c.closesAt()))
                        .stream())
                .limit(MOST)
                .forEach(all::add);
        myNetworks.others().stream()
                .filter(n -> listed.containsKey(n.initiative()))
                .flatMap(n -> reason(listed.get(n.initiative()), card, programmes)
                        .map(why ->
                                new Suggestion(Kind.NETWORK, n.title(), "/networks/network?id=" + n.id(), why, null))
                        .stream())
                .limit(MOST)
                .forEach(all::add);
        if (!mentored && said.contains(Interest.FIND_MENTOR)) {
            all.add(said(Kind.MENTOR, "/mentoring/mentors", Interest.FIND_MENTOR));
        } else if (!mentored) {
            programmes.stream()
                    .filter(Programme::current)
                    .findFirst()
                    .map(p -> new Suggestion(
                            Kind.MENTOR,
                            null,
                            "/mentoring/mentors",
                            Message.of("home.suggestion.takes-part", p.title()),
                            null))
                    .ifPresent(all::add);
        }
        if (!mentored && said.contains(Interest.BE_MENTOR)) {
            all.add(said(Kind.BE_MENTOR, "/mentoring/mentor-edit", Interest.BE_MENTOR));
        }
        if (!inSet && said.contains(Interest.LEARNING_SET)) {
            all.add(said(Kind.LEARNING_SET, "/learningsets/my-sets", Interest.LEARNING_SET));
        }
        return all;
    }

    private static Suggestion said(Kind kind, String path, Interest interest) {
        return new Suggestion(kind, null, path, Message.of("home.suggestion.said." + interest.key()), null);
    }

    /** Why it may suit the person; empty when nothing they have said speaks for it. */
    private static Optional<Message> reason(InitiativeCard card, PersonCard person, List<Programme> programmes) {
        InitiativeId id = card.id();
        Optional<Programme> same =
                programmes.stream().filter(p -> p.initiative().equals(id)).findFirst();
        if (same.isPresent()) {
            return same.map(p -> Message.of("home.suggestion.took-part", p.title()));
        }
        if (person.level() != null && GROUPS.get(person.level()) == card.offer().group()) {
            return Optional.of(
                    Message.of("home.suggestion.level." + person.level().key()));
        }
        boolean near = person.region() != null
                && (person.region() == card.offer().region()
                        || person.region() == card.offer().alsoRegion());
        return near ? Optional.of(Message.of("home.suggestion.region", person.region())) : Optional.empty();
    }

    /** What is suggested. */
    public enum Kind {
        PROGRAMME,
        NETWORK,
        MENTOR,
        BE_MENTOR,
        LEARNING_SET
    }

    /**
     * A suggestion.
     *
     * @param title of a programme or network; else null
     * @param reason a sentence that begins with “because”
     * @param closesAt until when one can apply, or null
     */
    public record Suggestion(Kind kind, String title, String path, Message reason, Instant closesAt) {

        /** Key of what is said in place of a title. */
        public String heading() {
            return switch (kind) {
                case PROGRAMME, NETWORK -> null;
                case MENTOR -> "home.suggestion.mentor";
                case BE_MENTOR -> "home.suggestion.be-mentor";
                case LEARNING_SET -> "home.suggestion.learning-set";
            };
        }
    }
}
