package org.cordee.people.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cordee.people.boundary.Profiles;
import org.cordee.people.terms.ExperienceAnswer;

/** The form about lived experience. */
@Named
@ViewScoped
public class ExperienceView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Profiles profiles;

    @Inject
    private ProfileSaver profileSaver;

    private ExperienceAnswer experienceAnswer;
    private String words;
    private boolean counted;
    private boolean shown;
    private int version;
    private transient Profiles.Experience meanwhile;

    public void open() {
        Profiles.Experience now = profiles.experience();
        experienceAnswer = now.answer();
        words = now.words();
        counted = now.counted();
        shown = now.shown();
        version = now.version();
    }

    public String save() {
        return profileSaver.save(
                () -> profiles.say(new Profiles.Experience(experienceAnswer, words, counted, shown, version)),
                this::meanwhile);
    }

    /** Takes back all that was said. */
    public String takeBack() {
        return profileSaver.save(
                () -> profiles.say(new Profiles.Experience(null, null, false, false, version)), this::meanwhile);
    }

    private void meanwhile() {
        meanwhile = profiles.experience();
        version = meanwhile.version();
    }

    /** What somebody else has saved since the form was opened, or null. */
    public Profiles.Experience getMeanwhile() {
        return meanwhile;
    }

    public boolean isSaid() {
        return version != Profiles.NEVER;
    }

    public ExperienceAnswer[] getAnswers() {
        return ExperienceAnswer.values();
    }

    public ExperienceAnswer getAnswer() {
        return experienceAnswer;
    }

    public void setAnswer(ExperienceAnswer experienceAnswer) {
        this.experienceAnswer = experienceAnswer;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isCounted() {
        return counted;
    }

    public void setCounted(boolean counted) {
        this.counted = counted;
    }

    public boolean isShown() {
        return shown;
    }

    public void setShown(boolean shown) {
        this.shown = shown;
    }
}
