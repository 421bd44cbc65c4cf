package org.cordee.mentoring.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.MeetingWay;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;

/**
 * What somebody offers as a mentor, and for how many. Its row is locked whenever one of the places is taken or given
 * back: pending requests and relationships that have not ended hold one each.
 */
@Entity
@Table(name = "mentor_profile")
public class MentorProfile extends AggregateRoot {

    /** Longest text of what is offered, in characters. */
    public static final int LONGEST_OFFER = 2000;
    /** Most mentees at a time. */
    public static final int MOST = 12;
    /** Longest pause, in years. */
    private static final int LONGEST_PAUSE = 2;

    @Column(name = "person_id")
    private PersonId person;

    private String offer;
    private int capacity;
    private boolean accepting;

    @Column(name = "pause_ends_on")
    private LocalDate pausedUntil;

    @Column(name = "meeting_way")
    @Enumerated(EnumType.STRING)
    private MeetingWay meets = MeetingWay.EITHER;

    @ElementCollection
    @CollectionTable(name = "mentor_dimension", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "dimension")
    @Enumerated(EnumType.STRING)
    private Set<Dimension> dimensions = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "mentor_language", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "language")
    @Enumerated(EnumType.STRING)
    private Set<Language> languages = new HashSet<>();

    protected MentorProfile() {}

    public MentorProfile(PersonId person) {
        this.person = person;
        this.accepting = true;
        this.capacity = 1;
    }

    /**
     * Says anew what is offered.
     *
     * @throws org.cordee.shared.errors.Invalid at {@code offer}, {@code dimensions} or {@code languages}
     */
    public void describe(String offer, Collection<Dimension> dimensions, Collection<Language> languages) {
        String plain = offer == null ? null : offer.strip();
        new Validation()
                .required("offer", plain)
                .atMost("offer", plain, LONGEST_OFFER)
                .that(!dimensions.isEmpty(), "dimensions", "mentoring.mentor.no-dimension")
                .that(!languages.isEmpty(), "languages", "mentoring.mentor.no-language")
                .done();
        this.offer = plain;
        this.dimensions.retainAll(dimensions);
        this.dimensions.addAll(dimensions);
        this.languages.retainAll(languages);
        this.languages.addAll(languages);
    }

    /** Says how they like to meet; null leaves both ways open. */
    public void meet(MeetingWay way) {
        meets = way == null ? MeetingWay.EITHER : way;
    }

    /**
     * Says for how many, and whether others may ask now.
     *
     * @param pausedUntil last day of a pause, or null
     * @param taken places that are taken or held now; there cannot be fewer
     * @throws org.cordee.shared.errors.Invalid at {@code capacity} or {@code pausedUntil}
     */
    public void open(Integer capacity, boolean accepting, LocalDate pausedUntil, int taken, LocalDate today) {
        new Validation()
                .required("capacity", capacity)
                .between("capacity", capacity, 1, MOST)
                .that(capacity == null || capacity >= taken, "capacity", "mentoring.mentor.fewer-than-taken", taken)
                .that(pausedUntil == null || !pausedUntil.isBefore(today), "pausedUntil", "mentoring.mentor.pause-over")
                .that(
                        pausedUntil == null || !pausedUntil.isAfter(today.plusYears(LONGEST_PAUSE)),
                        "pausedUntil",
                        "mentoring.mentor.pause-too-long")
                .done();
        this.capacity = capacity;
        this.accepting = accepting;
        this.pausedUntil = pausedUntil;
    }

    /** True when others may ask on that day: neither paused nor closed. Whether a place is left is another question. */
    public boolean open(LocalDate today) {
        return accepting && !paused(today);
    }

    public boolean paused(LocalDate today) {
        return pausedUntil != null && !pausedUntil.isBefore(today);
    }

    /** Takes no new mentees any more; for somebody who leaves. */
    public void close() {
        accepting = false;
    }

    public PersonId person() {
        return person;
    }

    public String offer() {
        return offer;
    }

    public MeetingWay meets() {
        return meets;
    }

    /** 1 to {@link #MOST}. */
    public int capacity() {
        return capacity;
    }

    public boolean accepting() {
        return accepting;
    }

    /** Last day of the pause, or null. */
    public LocalDate pausedUntil() {
        return pausedUntil;
    }

    public Set<Dimension> dimensions() {
        return Set.copyOf(dimensions);
    }

    public Set<Language> languages() {
        return Set.copyOf(languages);
    }
}
