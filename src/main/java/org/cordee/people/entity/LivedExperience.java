package org.cordee.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.cordee.people.terms.Answer;
import org.cordee.shared.entity.Root;
import org.cordee.shared.entity.SealedText;
import org.cordee.shared.errors.Check;
import org.cordee.shared.ids.PersonId;

/**
 * What a person chooses to say about lived experience of using services. The words are their owner's alone; the answer
 * is counted only with consent.
 */
@Entity
@Table(name = "lived_experience")
public class LivedExperience extends Root {

    public static final int LONGEST_WORDS = 2000;

    private static final String OWN_WORDS = "lived_experience.own_words";

    @Column(name = "person_id", nullable = false)
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Answer answer;

    @Column(name = "own_words_sealed")
    private SealedText ownWords;

    private boolean counted;

    private boolean shown;

    protected LivedExperience() {}

    public LivedExperience(PersonId person, Answer answer) {
        this.person = person;
        say(answer, null, false);
    }

    /** @param counted consent to be counted in totals, never by name */
    public final void say(Answer answer, String ownWords, boolean counted) {
        new Check()
                .required("answer", answer)
                .atMost("words", ownWords, LONGEST_WORDS)
                .done();
        this.answer = answer;
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

    public Answer answer() {
        return answer;
    }

    public String ownWords() {
        return SealedText.read(ownWords, OWN_WORDS, this);
    }

    public boolean counted() {
        return counted;
    }
}
