// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/domain/story.h"
#include "model/domain/workload.h"
#include "model/score/reviewfigures.h"

#include <QDateTime>

namespace waymark {

/// A story that is tied to a choice.
struct ReportedStory {
    QString reference = {};
    QString title = {};
    StoryStatus status = StoryStatus::Backlog;
};

/// A choice that is to be brought about, with what the lens advises.
struct ReportedChoice {
    QString id = {};
    QString title = {};
    QString code = {}; ///< see ChoiceFigures
    std::vector<LensResource> advice = {};
    std::vector<ReportedStory> stories = {}; ///< that are tied to it, by reference
};

/// Choices that clear the risk of a question together.
struct ReportedSet {
    std::vector<ReportedChoice> choices = {};
    QuestionRisk after = QuestionRisk::None;
};

/// One question of the improvement plan.
struct ReportedImprovement {
    QString question = {}; ///< id
    QString title = {};
    QuestionRisk risk = QuestionRisk::High;
    ImprovementStatus status = ImprovementStatus::None;
    std::vector<ReportedSet> sets = {}; ///< the smallest ones, the cheapest first; empty: see `tooLarge`
    bool tooLarge = false;              ///< the sets were not tried: there are more choices than mostChoices
    int points = 0;                     ///< of the first set
    bool assumed = false;               ///< some of these nobody estimated
};

struct ReportedMilestone {
    QString name = {};
    QDateTime taken = {}; ///< UTC
    QString author = {};
    RiskCounts counts = {};
    int contradicted = 0; ///< choices
    QString fault = {};   ///< why it can't be read any more; empty: it can
};

/// All that a report tells of one review, so that whoever writes it computes nothing.
struct ReviewReport {
    Workload workload = {};
    QString owner = {};          ///< name; empty: nobody
    QStringList targets = {};    ///< whose results are evidence, by name
    QDateTime started = {};      ///< UTC
    QString notes = {};          ///< of the review
    ReviewFigures figures = {};
    QHash<QString, QString> rules = {}; ///< by question: the condition of the rule that gave its risk as answered
    std::vector<ReportedImprovement> improvements = {}; ///< ranked
    std::vector<ReportedMilestone> milestones = {};     ///< the earliest first
};

} // namespace waymark
