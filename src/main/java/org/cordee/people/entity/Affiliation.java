package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.LeadershipRole;

/**
 * What ties a person to an organisation for a time: a post in the person's own words, a leadership role of Table 1, or
 * both. A person may have several at once (joint appointments) or none (citizen leaders).
 */
@Entity
@Table(name = "affiliation")
public class Affiliation extends AggregateRoot {

    /** Longest post, in characters. */
    public static final int LONGEST_POST = 120;

    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private String post;

    @Enumerated(EnumType.STRING)
    @Column(name = "leadership_role")
    private LeadershipRole role;

    @Column(name = "is_main")
    private boolean main;

    @Column(name = "starts_on", nullable = false)
    private LocalDate since;

    @Column(name = "ends_on")
    private LocalDate until;

    @Embedded
    private LineManager manager;

    protected Affiliation() {}

    public Affiliation(
            PersonId person,
            Organisation organisation,
            String post,
            LeadershipRole role,
            LocalDate since,
            LocalDate until) {
        new Validation().required("person", person).done();
        this.person = person;
        describe(organisation, post, role, since, until);
    }

    /**
     * Says anew what it is.
     *
     * @param post may be null when {@code role} is given
     * @param role may be null when {@code post} is given
     * @param until last day, or null while it goes on
     * @throws org.cordee.shared.errors.Invalid at {@code organisation}, {@code post}, {@code since} or {@code until}
     */
    public final void describe(
            Organisation organisation, String post, LeadershipRole role, LocalDate since, LocalDate until) {
        String plain = post == null || post.isBlank() ? null : post.strip();
        new Validation()
                .required("organisation", organisation)
                .that(plain != null || role != null, "post", "people.affiliation.post-or-role")
                .atMost("post", plain, LONGEST_POST)
                .readable("post", plain)
                .required("since", since)
                .that(
                        since == null || since.getYear() >= 1900 && since.getYear() <= 2200,
                        "since",
                        "people.affiliation.day-odd")
                .that(
                        until == null || since == null || !until.isBefore(since),
                        "until",
                        "people.affiliation.ends-before-it-begins")
                .that(until == null || until.getYear() <= 2200, "until", "people.affiliation.day-odd")
                .done();
        this.organisation = organisation;
        this.post = plain;
        this.role = role;
        this.since = since;
        this.until = until;
    }

    /** @throws org.cordee.shared.errors.Invalid when it is the person's own self */
    public void reportTo(LineManager to) {
        new Validation()
                .that(to == null || !person.equals(to.person()), "managerEmail", "people.affiliation.own-manager")
                .done();
        manager = to;
    }

    public void reportToNobody() {
        manager = null;
    }

    /** The one others see beside the name. That there is one such at most is the affair of {@code Affiliations}. */
    public void beMain() {
        main = true;
    }

    public void beOneOfOthers() {
        main = false;
    }

    public boolean holdsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }

    public PersonId person() {
        return person;
    }

    public Organisation organisation() {
        return organisation;
    }

    /** Null when only a role was given. */
    public String post() {
        return post;
    }

    /** Null when none of Table 1's nine. */
    public LeadershipRole role() {
        return role;
    }

    public boolean main() {
        return main;
    }

    public LocalDate since() {
        return since;
    }

    /** Last day, or null while it goes on. */
    public LocalDate until() {
        return until;
    }

    public Optional<LineManager> manager() {
        return Optional.ofNullable(manager).filter(m -> m.person() != null || m.email() != null);
    }
}
