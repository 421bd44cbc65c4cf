package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cordee.accounts.boundary.Accounts;
import org.cordee.mentoring.control.MentorQueries;
import org.cordee.mentoring.entity.MenteeProfile;
import org.cordee.mentoring.entity.MentorProfile;
import org.cordee.mentoring.finding.control.MentorExclusions;
import org.cordee.mentoring.finding.control.MentorFit;
import org.cordee.mentoring.finding.terms.CareerStep;
import org.cordee.mentoring.terms.Language;
import org.cordee.people.boundary.AffiliationCard;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonCard;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Sector;

/** Puts mentors together for a reader: who they are, which way they came, how they fit, whether the reader can ask. */
@ApplicationScoped
class MentorCards {

    @Inject
    private MentorQueries mentors;

    @Inject
    private MentorExclusions mentorExclusions;

    @Inject
    private Accounts accounts;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** In the order of the profiles. */
    List<MentorCard> of(Collection<MentorProfile> profiles, PersonId reader) {
        return of(profiles, reader, seeking(reader));
    }

    /** The same. @param seeking what the reader has said they seek, or null */
    List<MentorCard> of(Collection<MentorProfile> profiles, PersonId reader, MenteeProfile seeking) {
        return of(profiles, reader, seeking, closed(profiles));
    }

    /** What the reader has said they seek, or null. */
    MenteeProfile seeking(PersonId reader) {
        return mentors.seeking(reader).filter(MenteeProfile::stated).orElse(null);
    }

    private Set<PersonId> closed(Collection<MentorProfile> profiles) {
        return accounts.closed(profiles.stream().map(MentorProfile::person).toList());
    }

    /** Those whom others may ask, without the reader, in the order of the profiles. @param seeking or null */
    List<MentorCard> listed(Collection<MentorProfile> profiles, PersonId reader, MenteeProfile seeking) {
        LocalDate today = today();
        Set<PersonId> closed = closed(profiles);
        List<MentorProfile> shown = profiles.stream()
                .filter(p -> !p.person().equals(reader) && p.open(today) && !closed.contains(p.person()))
                .toList();
        return of(shown, reader, seeking, closed);
    }

    private List<MentorCard> of(
            Collection<MentorProfile> profiles, PersonId reader, MenteeProfile seeking, Set<PersonId> closed) {
        List<PersonId> ids =
                new ArrayList<>(profiles.stream().map(MentorProfile::person).toList());
        Map<PersonId, Integer> taken = mentors.taken(ids);
        ids.add(reader);
        Map<PersonId, PersonCard> cards = people.cards(ids);
        Map<PersonId, List<AffiliationCard>> careers = people.careers(ids);
        Set<PersonId> out = mentorExclusions.of(reader);
        MentorFit.Traits mentee =
                seeking == null ? null : mentee(cards.get(reader), seeking, careers.getOrDefault(reader, List.of()));
        LocalDate today = today();
        return profiles.stream()
                .map(p -> {
                    PersonCard card = cards.get(p.person());
                    List<AffiliationCard> posts = careers.getOrDefault(p.person(), List.of());
                    MentorFit.Result fit =
                            mentee == null ? MentorFit.Result.NONE : MentorFit.of(mentee, mentor(card, p, posts));
                    int places = Math.max(0, p.capacity() - taken.getOrDefault(p.person(), 0));
                    return new MentorCard(
                            p.person(),
                            card.face(),
                            post(card, posts, today),
                            new MentorCard.Offer(p.offer(), p.meets()),
                            List.copyOf(sorted(Dimension.class, p.dimensions())),
                            List.copyOf(sorted(Language.class, p.languages())),
                            new MentorCard.Career(
                                    path(posts),
                                    posts.stream()
                                            .map(AffiliationCard::sector)
                                            .distinct()
                                            .toList()),
                            places,
                            places > 0 && p.open(today) && !out.contains(p.person()) && !closed.contains(p.person()),
                            new MentorCard.Fit(fit.points(), fit.percent(), fit.reasons(), fit.parts()));
                })
                .toList();
    }

    /** The main post of today says what they do. */
    private static MentorCard.Post post(PersonCard card, List<AffiliationCard> posts, LocalDate today) {
        AffiliationCard now = posts.stream()
                .filter(p -> p.until() == null || !p.until().isBefore(today))
                .filter(p -> p.organisation().equals(card.organisation()))
                .findFirst()
                .orElse(null);
        return new MentorCard.Post(
                card.level(),
                card.organisationName(),
                card.sector(),
                card.region(),
                now == null ? null : now.post(),
                now == null ? null : now.role());
    }

    /**
     * True when others may ask: neither paused nor closed, and this mentor can come in. Whether a place is left is
     * another question.
     */
    boolean open(MentorProfile profile) {
        return !open(List.of(profile)).isEmpty();
    }

    /** Those of which that is true. */
    List<MentorProfile> open(Collection<MentorProfile> profiles) {
        LocalDate today = today();
        Set<PersonId> closed =
                accounts.closed(profiles.stream().map(MentorProfile::person).toList());
        return profiles.stream()
                .filter(p -> p.open(today) && !closed.contains(p.person()))
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(CurrentPerson.HOME_ZONE));
    }

    /** The way of one person, the earliest first. */
    List<CareerStep> path(PersonId person) {
        return path(people.careers(List.of(person)).getOrDefault(person, List.of()));
    }

    private static List<CareerStep> path(List<AffiliationCard> posts) {
        List<CareerStep> path = new ArrayList<>();
        Sector before = null;
        for (AffiliationCard post : posts) {
            path.add(new CareerStep(
                    post.organisationName(),
                    post.sector(),
                    post.post(),
                    post.role(),
                    post.since().getYear(),
                    post.until() == null ? null : post.until().getYear(),
                    before != null && before != post.sector(),
                    post.organisationClosed()));
            before = post.sector();
        }
        return path;
    }

    private static <T extends Enum<T>> Set<T> sorted(Class<T> type, Set<T> terms) {
        Set<T> sorted = EnumSet.noneOf(type);
        sorted.addAll(terms);
        return sorted;
    }

    private static MentorFit.Traits mentor(PersonCard card, MentorProfile profile, List<AffiliationCard> posts) {
        return new MentorFit.Traits(
                card.level(),
                card.region(),
                profile.dimensions(),
                profile.languages(),
                posts.stream().map(AffiliationCard::sector).toList(),
                Set.of());
    }

    /** Where a mentee stands is their main post of today, whatever else they did. */
    private static MentorFit.Traits mentee(PersonCard card, MenteeProfile seeking, List<AffiliationCard> posts) {
        List<Sector> path =
                new ArrayList<>(posts.stream().map(AffiliationCard::sector).toList());
        path.add(card.sector());
        return new MentorFit.Traits(
                card.level(),
                card.region(),
                seeking.dimensions(),
                seeking.languages(),
                path.stream().filter(Objects::nonNull).toList(),
                seeking.walls());
    }
}
