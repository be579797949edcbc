/**
 * A little room outside the house, with which the trail and the gate are tried: its entities must
 * not be found by the tests of other rooms, whose databases have no such tables.
 */
package notebook;
