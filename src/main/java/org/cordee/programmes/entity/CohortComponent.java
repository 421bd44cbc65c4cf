package org.cordee.programmes.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.programmes.terms.Progress;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.text.PlainText;

/**
 * A part of a cohort under its one enrolment: master classes, a learning set, mentoring … It is done when enough of its
 * sessions were attended; one without sessions is ticked by the lead.
 */
@Entity
@Table(name = "cohort_component")
public class CohortComponent {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = AggregateRoot.IDS)
    private Long id;

    @Column(name = "sequence_number")
    private int sequence;

    @Enumerated(EnumType.STRING)
    private ComponentKind kind;

    private String title;

    @Column(name = "required_count")
    private Integer least;

    protected CohortComponent() {}

    /** @param least how many sessions have to be attended; null means all of them */
    public CohortComponent(ComponentKind kind, String title, Integer least) {
        new Validation()
                .required("kind", kind)
                .required("title", title)
                .atMost("title", title, 160)
                .readable("title", title)
                .between("least", least, 0, 500)
                .done();
        this.kind = kind;
        this.title = PlainText.trim(title);
        this.least = least;
    }

    /**
     * How far somebody is.
     *
     * @param sessions how many it has that were not cancelled
     * @param attended at how many of them the person was
     */
    public Progress progress(int sessions, int attended) {
        int needed = least == null ? sessions : least;
        if (sessions > 0 && attended >= needed) {
            return Progress.DONE;
        }
        return attended > 0 ? Progress.UNDER_WAY : Progress.NOT_STARTED;
    }

    void sequence(int sequence) {
        this.sequence = sequence;
    }

    public Long key() {
        return id;
    }

    public ComponentKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** How many sessions have to be attended; null means all of them. */
    public Integer least() {
        return least;
    }
}
