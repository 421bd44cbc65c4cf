package org.cordee.mentoring.finding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordee.mentoring.finding.boundary.MentorProfiles;
import org.cordee.mentoring.finding.terms.CareerStep;
import org.cordee.mentoring.terms.Language;
import org.cordee.mentoring.terms.MeetingWay;
import org.cordee.platform.web.FormSaver;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.terms.Dimension;

/** The form of one's own mentor profile. */
@Named
@ViewScoped
public class MentorEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MentorProfiles profiles;

    @Inject
    private FormSaver formSaver;

    @Inject
    private CurrentPerson me;

    private String offer;
    private Dimension[] dimensions;
    private Language[] languages;
    private MeetingWay meets;
    private Integer capacity;
    private boolean accepting;
    private LocalDate pausedUntil;
    private int version;
    private transient MentorProfiles.Offer meanwhile;

    public void open() {
        MentorProfiles.Offer now = profiles.mine();
        offer = now.offer();
        dimensions = now.dimensions().toArray(new Dimension[0]);
        languages = now.languages().toArray(new Language[0]);
        meets = now.meets();
        capacity = now.capacity();
        accepting = now.accepting();
        pausedUntil = now.pausedUntil();
        version = now.version();
    }

    public String save() {
        return formSaver.save(
                () -> profiles.keep(new MentorProfiles.Offer(
                        offer,
                        Set.of(dimensions),
                        Set.of(languages),
                        meets,
                        capacity,
                        accepting,
                        pausedUntil,
                        version)),
                () -> {
                    meanwhile = profiles.mine();
                    version = meanwhile.version();
                },
                "/mentoring/mentor?id=" + me.required(),
                "mentoring.mentor-edit.kept");
    }

    /** What was kept elsewhere since this form was opened, or null. */
    public MentorProfiles.Offer getMeanwhile() {
        return meanwhile;
    }

    /** False for who has no profile yet. */
    public boolean isKept() {
        return version != MentorProfiles.NEVER;
    }

    public int getTaken() {
        return profiles.taken();
    }

    public List<CareerStep> getPath() {
        return profiles.path();
    }

    public MeetingWay[] getAllWays() {
        return MeetingWay.values();
    }

    public Dimension[] getAllDimensions() {
        return Dimension.values();
    }

    public Language[] getAllLanguages() {
        return Language.values();
    }

    public String getOffer() {
        return offer;
    }

    public void setOffer(String offer) {
        this.offer = offer;
    }

    public Dimension[] getDimensions() {
        return dimensions.clone();
    }

    public void setDimensions(Dimension[] dimensions) {
        this.dimensions = dimensions.clone();
    }

    public Language[] getLanguages() {
        return languages.clone();
    }

    public void setLanguages(Language[] languages) {
        this.languages = languages.clone();
    }

    public MeetingWay getMeets() {
        return meets;
    }

    public void setMeets(MeetingWay meets) {
        this.meets = meets;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }

    public boolean isAccepting() {
        return accepting;
    }

    public void setAccepting(boolean accepting) {
        this.accepting = accepting;
    }

    public LocalDate getPausedUntil() {
        return pausedUntil;
    }

    public void setPausedUntil(LocalDate pausedUntil) {
        this.pausedUntil = pausedUntil;
    }
}
