package org.cordee.mentoring.finding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.mentoring.finding.boundary.MentoringStatus;
import org.cordee.mentoring.finding.terms.MenteeStatus;
import org.cordee.platform.files.CsvFile;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.Download;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.terms.Term;

/** Where the participants of a cohort stand in mentoring, as a page and as a file with the same rows. */
@Named
@RequestScoped
public class StatusView {

    @Inject
    private MentoringStatus status;

    @Inject
    private Messages messages;

    @Inject
    private DateTimes dateTimes;

    private CohortId cohort;
    private String standing;
    private MentoringStatus.Sheet sheet;

    public void open() {
        sheet = status.of(cohort);
    }

    /** The view action of the file. */
    public void download() {
        open();
        List<String> head = Stream.of("name", "organisation", "standing", "waits-for", "since")
                .map(h -> messages.get("mentoring.status.column." + h))
                .toList();
        List<? extends List<?>> rows = getLines().stream()
                .map(l -> List.of(
                        l.name(),
                        l.organisation() == null ? "" : l.organisation(),
                        messages.term(l.standing()),
                        waits(l),
                        l.since() == null ? "" : dateTimes.date(l.since())))
                .toList();
        Download.send(new CsvFile(head, List.copyOf(rows)), sheet.cohort(), "mentoring");
    }

    /** For whom or for what somebody waits, in words; nothing when they do not. */
    public String waits(MentoringStatus.Line line) {
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
