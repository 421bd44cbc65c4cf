package org.cordee.programmes.desk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.web.CohortFormView;

/** A letter to all of a cohort: written, looked at together with how many get it, sent. */
@Named
@ViewScoped
public class LetterView extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Participants participants;

    private String subject;
    private String text;
    private boolean toAll;
    private boolean looking;
    private int readers;

    /** Shows it as it will be read, and how many get it. */
    public void look() {
        readers = participants.countReaders(getId(), toAll);
        looking = true;
    }

    /** Back to writing. */
    public void write() {
        looking = false;
    }

    public String send() {
        String next = done(
                () -> participants.write(getId(), subject, text, toAll),
                to(isLead() ? "participants" : "desk"),
                "programmes.letter.sent",
                readers);
        tellUnreached(getUnreached());
        return next;
    }

    /** Names of those of its readers whom we cannot write to. */
    public List<String> getUnreached() {
        return toAll ? mailReach.applicants(getId()) : mailReach.participants(getId());
    }

    /** To how many it would go now. */
    public int getEnrolled() {
        return participants.countReaders(getId(), false);
    }

    public int getAll() {
        return participants.countReaders(getId(), true);
    }

    public boolean isLooking() {
        return looking;
    }

    public int getReaders() {
        return readers;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isToAll() {
        return toAll;
    }

    public void setToAll(boolean toAll) {
        this.toAll = toAll;
    }
}
