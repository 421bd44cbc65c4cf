package org.cordee.mentoring.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordee.mentoring.terms.Language;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Sector;

/** What somebody seeks in a mentor, whom they wish for in which order, and since when they are without one. */
@Entity
@Table(name = "mentee_profile")
public class MenteeProfile extends AggregateRoot {

    /** Longest text of what is sought, in characters. */
    public static final int LONGEST_TEXT = 2000;
    /** Most mentors wished for. */
    public static final int MOST_WISHES = 3;

    private static final String SEEKS = "mentee_profile.seeks";

    @Column(name = "person_id")
    private PersonId person;

    @Column(name = "seeks_sealed")
    private SealedText seeks;

    @Column(name = "stated_at")
    private Instant statedAt;

    @Column(name = "wished_at")
    private Instant wishedAt;

    @Column(name = "unmatched_at")
    private Instant unmatchedSince;

    @ElementCollection
    @CollectionTable(name = "mentee_dimension", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "dimension")
    @Enumerated(EnumType.STRING)
    private Set<Dimension> dimensions = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "mentee_sector", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "sector")
    @Enumerated(EnumType.STRING)
    private Set<Sector> walls = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "mentee_language", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "language")
    @Enumerated(EnumType.STRING)
    private Set<Language> languages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "wished_mentor", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "mentor_id")
    @OrderColumn(name = "sequence_number")
    @Convert(converter = PersonId.InColumn.class)
    private List<PersonId> wishes = new ArrayList<>();

    protected MenteeProfile() {}

    /** Of somebody who seeks a mentor from now on. */
    public MenteeProfile(PersonId person, Instant now) {
        this.person = person;
        this.unmatchedSince = now;
    }

    /**
     * Says anew what is sought.
     *
     * @param walls sectors the person would like to get to know
     * @throws org.cordee.shared.errors.Invalid at {@code seeks}, when neither a text nor a dimension is given
     */
    public void state(
            String seeks,
            Collection<Dimension> dimensions,
            Collection<Sector> walls,
            Collection<Language> languages,
            Instant now) {
        String plain = seeks == null || seeks.isBlank() ? null : seeks.strip();
        new Validation()
                .that(plain != null || !dimensions.isEmpty(), "seeks", "mentoring.seeking.nothing")
                .atMost("seeks", plain, LONGEST_TEXT)
                .done();
        this.seeks = SealedText.write(this.seeks, plain, SEEKS, this);
        this.dimensions.retainAll(dimensions);
        this.dimensions.addAll(dimensions);
        this.walls.retainAll(walls);
        this.walls.addAll(walls);
        this.languages.retainAll(languages);
        this.languages.addAll(languages);
        this.statedAt = now;
    }

    /**
     * Says whom to ask, in this order; what was wished before is forgotten.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code then}, when one is named twice, is the person's own self, or
     *     there are too many
     */
    public void wish(List<PersonId> mentors, Instant now) {
        new Validation()
                .that(mentors.size() <= MOST_WISHES, "then", "mentoring.seeking.too-many-wishes", MOST_WISHES)
                .that(Set.copyOf(mentors).size() == mentors.size(), "then", "mentoring.seeking.wish-twice")
                .that(!mentors.contains(person), "then", "mentoring.seeking.wish-self")
                .done();
        if (!wishes.equals(mentors)) {
            wishes = new ArrayList<>(mentors);
        }
        wishedAt = now;
    }

    /** Nobody is asked by itself any more. */
    public void wishForNobody() {
        wishes = new ArrayList<>();
    }

    /** A mentor was found. */
    public void beMatched() {
        unmatchedSince = null;
    }

    /** Is without a mentor from now on, unless that was so before. */
    public void beUnmatched(Instant now) {
        if (unmatchedSince == null) {
            unmatchedSince = now;
        }
    }

    /** True when something was said of what is sought; one who merely asked somebody has not. */
    public boolean stated() {
        return statedAt != null;
    }

    public PersonId person() {
        return person;
    }

    /** Or null. */
    public String seeks() {
        return SealedText.read(seeks, SEEKS, this);
    }

    /** When they last said what they seek, or null. */
    public Instant statedAt() {
        return statedAt;
    }

    /** When they last said whom to ask in which order, or null. */
    public Instant wishedAt() {
        return wishedAt;
    }

    /** Null while they have a mentor; later rounds take those who wait longest first. */
    public Instant unmatchedSince() {
        return unmatchedSince;
    }

    public Set<Dimension> dimensions() {
        return Set.copyOf(dimensions);
    }

    /** Sectors they would like to get to know. */
    public Set<Sector> walls() {
        return Set.copyOf(walls);
    }

    public Set<Language> languages() {
        return Set.copyOf(languages);
    }

    /** The first is asked first. */
    public List<PersonId> wishes() {
        return List.copyOf(wishes);
    }
}
