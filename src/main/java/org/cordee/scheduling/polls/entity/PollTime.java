package org.cordee.scheduling.polls.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.ids.PersonId;

/** One of the times that a poll offers, with what people said about it. */
@Entity
@Table(name = "poll_time")
public class PollTime extends AggregateRoot {

    /** The one that suits most comes first: most yes, then most if need be, then fewest no, then the earliest. */
    static final Comparator<PollTime> SUITS_MOST = Comparator.comparing((PollTime t) -> t.count(PollAnswer.YES))
            .thenComparing(t -> t.count(PollAnswer.IF_NEED_BE))
            .thenComparing(
                    Comparator.comparing((PollTime t) -> t.count(PollAnswer.NO)).reversed())
            .thenComparing(Comparator.comparing((PollTime t) -> t.startsAt).reversed())
            .thenComparing(Comparator.comparing((PollTime t) -> t.endsAt).reversed())
            .reversed();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "poll_id")
    private DatePoll poll;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @OneToMany(mappedBy = "time", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PollReply> replies = new ArrayList<>();

    protected PollTime() {}

    PollTime(DatePoll poll, TimeRange timeRange) {
        this.poll = poll;
        this.startsAt = timeRange.start();
        this.endsAt = timeRange.end();
    }

    void answer(PersonId person, PollAnswer answer) {
        replies.stream()
                .filter(r -> r.person().equals(person))
                .findFirst()
                .ifPresentOrElse(r -> r.say(answer), () -> replies.add(new PollReply(this, person, answer)));
    }

    /** When it would be, in the zone of the poll. */
    public TimeRange when() {
        return new TimeRange(startsAt, endsAt, poll.zone());
    }

    /** How many said so. */
    public int count(PollAnswer answer) {
        return (int) replies.stream().filter(r -> r.answer() == answer).count();
    }

    /** Empty while that person has not answered. */
    public Optional<PollAnswer> answer(PersonId person) {
        return replies.stream()
                .filter(r -> r.person().equals(person))
                .findFirst()
                .map(PollReply::answer);
    }
}
