package org.cordee.networks.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.text.PlainText;

/** Something a coordinator tells a network. */
@Entity
@Table(name = "announcement")
public class Announcement extends AggregateRoot {

    @Column(name = "network_id")
    private NetworkId network;

    @Column(name = "author_id")
    private PersonId author;

    private String title;
    private String body;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected Announcement() {}

    /**
     * @param title at most 160 characters
     * @param body at most 8000 characters
     */
    public Announcement(NetworkId network, PersonId author, String title, String body, Instant now) {
        new Validation()
                .required("title", title)
                .atMost("title", title, 160)
                .readable("title", title)
                .required("body", body)
                .atMost("body", body, 8000)
                .done();
        this.network = network;
        this.author = author;
        this.title = PlainText.trim(title);
        this.body = body.strip();
        this.publishedAt = now;
    }

    public NetworkId network() {
        return network;
    }

    /** Who wrote it; null when they have left Cordee. */
    public PersonId author() {
        return author;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
