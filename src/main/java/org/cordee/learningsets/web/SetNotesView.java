package org.cordee.learningsets.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.cordee.learningsets.boundary.SetNotes;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.LearningSetId;
import org.cordee.shared.ids.SetMeetingId;

/** Notes to oneself in a set: which there are, and the one that is written. */
@Named
@ViewScoped
public class SetNotesView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private SetNotes notes;

    private LearningSetId id;
    private SetMeetingId meeting;
    private transient SetNotes.Page page;
    private SetNotes.Note seen;
    private String text;
    private String elsewhere;

    /** The view action. */
    public void open() {
        page = notes.page(id);
        seen = notes.one(id, meeting);
        text = seen.text();
    }

    /** What was saved in another window meanwhile is shown first; saving again puts this in its place. */
    public String save() {
        try {
            return done(
                    () -> notes.write(id, meeting, text, seen.version()),
                    "/learningsets/notes?faces-redirect=true&id=" + id + (meeting == null ? "" : "&meeting=" + meeting),
                    text == null || text.isBlank() ? "learningsets.notes.taken-away" : "learningsets.notes.saved");
        } catch (Conflict e) {
            SetNotes.Note now = notes.one(id, meeting);
            if (Objects.equals(now.version(), seen.version())) {
                throw e;
            }
            seen = now;
            elsewhere = now.text();
            String said = messages.get("learningsets.notes.conflict");
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
            return null;
        }
    }

    public SetNotes.Page getPage() {
        if (page == null) {
            page = notes.page(id);
        }
        return page;
    }

    /** About what it is: the number of a meeting, or null for the set. */
    public Integer getNumber() {
        List<SetNotes.About> about = getPage().about();
        return about.stream()
                .filter(a -> Objects.equals(a.meeting(), meeting))
                .map(SetNotes.About::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** As it was saved in another window meanwhile, or null. */
    public String getElsewhere() {
        return elsewhere;
    }

    public SetNotes.Note getSeen() {
        return seen;
    }

    public LearningSetId getId() {
        return id;
    }

    public void setId(LearningSetId id) {
        this.id = id;
    }

    public SetMeetingId getMeeting() {
        return meeting;
    }

    public void setMeeting(SetMeetingId meeting) {
        this.meeting = meeting;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
