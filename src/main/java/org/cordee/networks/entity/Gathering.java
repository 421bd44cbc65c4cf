package org.cordee.networks.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.cordee.shared.entity.AggregateRoot;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.text.PlainText;

/** Members meet. When and where, and who comes, is an appointment; this is what it is about. */
@Entity
@Table(name = "gathering")
public class Gathering extends AggregateRoot {

    /** The most guests one can record. */
    public static final int MOST_GUESTS = 9999;

    @Column(name = "network_id")
    private NetworkId network;

    private String title;

    @Column(name = "description")
    private String about;

    /** How many people who are not named were there. */
    private int guests;

    @Column(name = "appointment_id")
    private AppointmentId appointment;

    protected Gathering() {}

    public Gathering(NetworkId network, String title, String about) {
        this.network = network;
        describe(title, about);
    }

    /**
     * @param title at most 160 characters
     * @param about at most 4000 characters, or blank
     */
    public void describe(String title, String about) {
        new Validation()
                .required("title", title)
                .atMost("title", title, 160)
                .readable("title", title)
                .atMost("about", about, 4000)
                .done();
        this.title = PlainText.trim(title);
        this.about = about == null || about.isBlank() ? null : about.strip();
    }

    /** Records how many were there who are not named, 0 to {@value #MOST_GUESTS}. */
    public void guests(int number) {
        new Validation().between("guests", number, 0, MOST_GUESTS).done();
        guests = number;
    }

    public int guests() {
        return guests;
    }

    /** Its date, once planned. */
    public void on(AppointmentId appointment) {
        this.appointment = appointment;
    }

    public NetworkId network() {
        return network;
    }

    public String title() {
        return title;
    }

    /** What it is about, or null. */
    public String about() {
        return about;
    }

    public AppointmentId appointment() {
        return appointment;
    }
}
