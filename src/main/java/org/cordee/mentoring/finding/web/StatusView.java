package org.cordee.mentoring.finding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.mentoring.finding.boundary.MentoringStatus;
import org.cordee.mentoring.finding.terms.MenteeStatus;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.terms.Term;

/** Where the participants of a cohort stand in mentoring, as a page. */
@Named
@RequestScoped
public class StatusView {

    @Inject
    private MentoringStatus status;

    @Inject
    private Messages messages;

    private CohortId cohort;
    private String standing;
    private MentoringStatus.Sheet sheet;

    public void open() {
        sheet = status.of(cohort);
    }

    /** For whom or for what somebody waits, in words; nothing when they do not. */
    public String waits(MentoringStatus.Line line) {
        return waits(messages, line);
    }

    static String waits(Messages messages, MentoringStatus.Line line) {
        return line.waitsFor() == null
                ? ""
                : messages.of(
                        line.agreement() ? "mentoring.status.agreement" : "mentoring.status.answer", line.waitsFor());
    }

    public String getTitle() {
        return sheet.cohort();
    }

    /** Those in the standing that is asked for, or all. */
    public List<MentoringStatus.Line> getLines() {
        return lines(sheet, standing);
    }

    static List<MentoringStatus.Line> lines(MentoringStatus.Sheet sheet, String standing) {
        MenteeStatus only = standing == null ? null : Term.of(MenteeStatus.class, standing);
        return sheet.lines().stream()
                .filter(l -> only == null || l.standing() == only)
                .toList();
    }

    public int getAll() {
        return sheet.lines().size();
    }

    public List<Count> getCounts() {
        return sheet.counts().entrySet().stream()
                .map(c -> new Count(c.getKey(), c.getValue(), c.getKey().key().equals(standing)))
                .toList();
    }

    /** The shape beside a standing. */
    public String shape(MenteeStatus of) {
        return switch (of) {
            case NOT_REGISTERED -> "off";
            case UNMATCHED -> "now";
            case WAITING -> "wait";
            case ACTIVE -> "ok";
            case CONCLUDED -> "plain";
        };
    }

    public CohortId getCohort() {
        return cohort;
    }

    public void setCohort(CohortId cohort) {
        this.cohort = cohort;
    }

    /** Of the filter in the address, or null. */
    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }

    /** How many stand there. */
    public record Count(MenteeStatus standing, long people, boolean here) {}
}
