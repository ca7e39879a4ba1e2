// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace waymark {

class Records;
struct ProgrammeFigures;
struct Sprint;

/// What the badges of the navigation rail are told from, whichever screens have been made. Good until the next change.
struct BadgeFacts {
    const Records& records;
    const ProgrammeFigures* figures = nullptr; ///< those that screens show; null: none are there yet
    const ProgrammeFigures* ofNow = nullptr;   ///< what the stand of risks is told from, see FiguresOfNow; null: likewise
    const Sprint* sprint = nullptr;            ///< the current one; null: there is none
    QDateTime now = {};                        ///< UTC
    QDate today = {};                          ///< in the workspace's time zone
};

// A small number at the right of a screen's rail entry, as text; empty: none. One pass over what it counts.
QString roadmapBadge(const BadgeFacts& facts);    ///< open sprints that have more than they have room for
QString backlogBadge(const BadgeFacts& facts);    ///< open stories that are in no sprint
QString boardBadge(const BadgeFacts& facts);      ///< open stories of the current sprint, whichever the board shows
QString threatsBadge(const BadgeFacts& facts);    ///< abuse cases that nothing stands against
QString complianceBadge(const BadgeFacts& facts); ///< failing checks
QString reviewsBadge(const BadgeFacts& facts);    ///< highRiskIssues() of all reviews
QString exceptionsBadge(const BadgeFacts& facts); ///< proposals, those that end soon, and those that expired and are still needed
QString risksBadge(const BadgeFacts& facts);      ///< risks that need somebody: above the appetite, or to be reviewed
QString frameworksBadge(const BadgeFacts& facts); ///< policy statements that are mapped to nothing

} // namespace waymark
