package org.cordee.mentoring.finding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import org.cordee.mentoring.finding.boundary.MenteeProfiles;
import org.cordee.mentoring.terms.Language;
import org.cordee.platform.web.FormSaver;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Dimension;
import org.cordee.shared.terms.Sector;

/** The form of what one seeks in a mentor. */
@Named
@ViewScoped
public class MenteeProfileEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MenteeProfiles menteeProfiles;

    @Inject
    private FormSaver formSaver;

    private PersonId mentor;
    private String seeks;
    private Dimension[] dimensions;
    private Sector[] walls;
    private Language[] languages;
    private int version;
    private transient MenteeProfiles.Sought meanwhile;

    public void open() {
        MenteeProfiles.Sought now = menteeProfiles.mine();
        seeks = now.seeks();
        dimensions = now.dimensions().toArray(new Dimension[0]);
        walls = now.walls().toArray(new Sector[0]);
        languages = now.languages().toArray(new Language[0]);
        version = now.version();
    }

    public String save() {
        return formSaver.save(
                () -> menteeProfiles.keep(new MenteeProfiles.Sought(
                        seeks, Set.of(dimensions), Set.of(walls), Set.of(languages), version)),
                () -> {
                    meanwhile = menteeProfiles.mine();
                    version = meanwhile.version();
                },
                getNext(),
                mentor == null ? "mentoring.seeking-edit.kept" : "mentoring.seeking-edit.kept-to-ask");
    }

    /** Where this leads: back to asking that mentor, or to all of them. */
    public String getNext() {
        return mentor == null ? "/mentoring/mentors" : "/mentoring/ask?mentor=" + mentor;
    }

    /** The mentor who is about to be asked, or null. */
    public PersonId getMentor() {
        return mentor;
    }

    public void setMentor(PersonId mentor) {
        this.mentor = mentor;
    }

    /** What was kept elsewhere since this form was opened, or null. */
    public MenteeProfiles.Sought getMeanwhile() {
        return meanwhile;
    }

    public Dimension[] getAllDimensions() {
        return Dimension.values();
    }

    public Sector[] getAllSectors() {
        return Sector.values();
    }

    public Language[] getAllLanguages() {
        return Language.values();
    }

    public String getSeeks() {
        return seeks;
    }

    public void setSeeks(String seeks) {
        this.seeks = seeks;
    }

    public Dimension[] getDimensions() {
        return dimensions.clone();
    }

    public void setDimensions(Dimension[] dimensions) {
        this.dimensions = dimensions.clone();
    }

    public Sector[] getWalls() {
        return walls.clone();
    }

    public void setWalls(Sector[] walls) {
        this.walls = walls.clone();
    }

    public Language[] getLanguages() {
        return languages.clone();
    }

    public void setLanguages(Language[] languages) {
        this.languages = languages.clone();
    }
}
