package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cordee.people.terms.ExperienceAnswer;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.PersonId;

/**
 * What a person chooses to say about lived experience of using services. The words are their owner's alone; the answer
 * is counted only with consent.
 */
@Entity
@Table(name = "lived_experience")
public class LivedExperience extends AggregateRoot {

    public static final int LONGEST_WORDS = 2000;

    private static final String OWN_WORDS = "lived_experience.own_words";

    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ExperienceAnswer answer;

    @Column(name = "own_words_sealed")
    private SealedText ownWords;

    private boolean counted;

    private boolean shown;

    protected LivedExperience() {}

    public LivedExperience(PersonId person, ExperienceAnswer experienceAnswer) {
        this.person = person;
        say(experienceAnswer, null, false);
    }

    /** @param counted consent to be counted in totals, never by name */
    public final void say(ExperienceAnswer experienceAnswer, String ownWords, boolean counted) {
        new Validation()
                .required("answer", experienceAnswer)
                .atMost("words", ownWords, LONGEST_WORDS)
                .done();
        this.answer = experienceAnswer;
        this.ownWords = SealedText.write(this.ownWords, ownWords, OWN_WORDS, this);
        this.counted = counted;
    }

    /**
     * @param shown consent to be shown with this answer, by name, where learning sets are formed; only a yes is ever
     *     shown
     */
    public void show(boolean shown) {
        this.shown = shown;
    }

    public boolean shown() {
        return shown;
    }

    public PersonId person() {
        return person;
    }

    public ExperienceAnswer answer() {
        return answer;
    }

    public String ownWords() {
        return SealedText.read(ownWords, OWN_WORDS, this);
    }

    public boolean counted() {
        return counted;
    }
}
