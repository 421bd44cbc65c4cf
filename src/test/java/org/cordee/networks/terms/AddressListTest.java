package org.cordee.networks.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A list of addresses, as people paste it. */
class AddressListTest {

    @Test
    void addressesAreFoundBesideNames() {
        AddressList list = AddressList.read(
                "\uFEFFName,Email\nAnn Lee,ann@example.org\r\n\"Bo, Dr\" <Bo@Example.org>;nurse\n\n  cy@example.org  \n",
                Set.of());
        assertEquals(List.of("ann@example.org", "bo@example.org", "cy@example.org"), list.good());
        assertEquals(List.of(), list.wrong());
        assertEquals(5, list.lines().get(2).number());
    }

    @Test
    void eachFaultIsSaidOfItsLine() {
        AddressList list = AddressList.read(
                "ann@example.org\nANN@example.org\nno address here\na@b.org, c@d.org\nbo@example.org",
                Set.of("bo@example.org"));
        assertEquals(List.of("ann@example.org"), list.good());
        assertEquals(
                List.of(
                        InvitationFault.TWICE,
                        InvitationFault.NO_ADDRESS,
                        InvitationFault.SEVERAL_ADDRESSES,
                        InvitationFault.INVITED_ALREADY),
                list.wrong().stream().map(AddressList.Line::fault).toList());
        assertEquals(
                List.of(2, 3, 4, 5),
                list.wrong().stream().map(AddressList.Line::number).toList());
    }

    @Test
    void nothingIsNoLine() {
        assertEquals(List.of(), AddressList.read(null, Set.of()).lines());
        assertEquals(List.of(), AddressList.read(" \n\n", Set.of()).lines());
    }
}
