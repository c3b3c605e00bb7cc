package org.talent.portal.command.demo;

/** What a person may be good at: the tracks of the contest. */
enum Craft {
    ROBOTICS,
    ENGINEERING,
    PYTHON
}
