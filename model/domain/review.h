// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/answer.h"
#include "model/domain/fields.h"

namespace waymark {

/// A lens that this workspace has reviews by, kept as it was: a built-in lens too, so that no newer edition of it changes
/// a review. Never changed, only added and removed.
struct LensRecord {
    LensId id = LensId::create();
    QString key = {};     ///< the same for all editions of a lens: "wellarchitected", "container-security", or made of its name
    QString name = {};
    QString version = {}; ///< of this edition: "2026-05"; empty: the file states none
    QString source = {};  ///< "built in", or the file's name without folder
    QString document = {}; ///< the lens file, as lensDocument() writes it
    QDateTime added = {};  ///< UTC
    qint64 revision = 0;

    friend bool operator==(const LensRecord&, const LensRecord&) = default;
};

template <>
struct EntityTraits<LensRecord> {
    static constexpr const char* table = "lens";
    static constexpr auto fields =
        fieldList(Field{"id", &LensRecord::id}, Field{"key", &LensRecord::key}, Field{"name", &LensRecord::name},
                  Field{"version", &LensRecord::version}, Field{"source", &LensRecord::source},
                  Field{"document", &LensRecord::document}, Field{"added", &LensRecord::added},
                  Field{"revision", &LensRecord::revision});
};

/// The answers of a workload to a lens. One for each workload and lens key.
struct Review {
    ReviewId id = ReviewId::create();
    WorkloadId workload = WorkloadId::create();
    LensId lens = LensId::create(); ///< the edition that it is answered by; an upgrade changes it
    QString notes = {};
    QDateTime started = {}; ///< UTC
    qint64 revision = 0;

    friend bool operator==(const Review&, const Review&) = default;
};

template <>
struct EntityTraits<Review> {
    static constexpr const char* table = "review";
    static constexpr auto fields =
        fieldList(Field{"id", &Review::id}, Field{"workload_id", &Review::workload}, Field{"lens_id", &Review::lens},
                  Field{"notes", &Review::notes}, Field{"started", &Review::started}, Field{"revision", &Review::revision});
};

/// A review as it stood. Only its name ever changes.
struct Milestone {
    MilestoneId id = MilestoneId::create();
    ReviewId review = ReviewId::create();
    QString name = {}; ///< unique within the review
    QDateTime taken = {}; ///< UTC
    QString author = {};
    QString document = {}; ///< JSON, all of it: see frozenReview()
    qint64 revision = 0;

    friend bool operator==(const Milestone&, const Milestone&) = default;
};

template <>
struct EntityTraits<Milestone> {
    static constexpr const char* table = "milestone";
    static constexpr auto fields =
        fieldList(Field{"id", &Milestone::id}, Field{"review_id", &Milestone::review}, Field{"name", &Milestone::name},
                  Field{"taken", &Milestone::taken}, Field{"author", &Milestone::author},
                  Field{"document", &Milestone::document}, Field{"revision", &Milestone::revision});
};

/// A story that is to bring a choice about, so that the question's risk falls.
struct ImprovementTie {
    ImprovementTieId id = ImprovementTieId::create();
    ReviewId review = ReviewId::create();
    QString question = {};
    QString choice = {}; ///< unique with review, question and story
    StoryId story = StoryId::create();
    qint64 revision = 0;

    friend bool operator==(const ImprovementTie&, const ImprovementTie&) = default;
};

template <>
struct EntityTraits<ImprovementTie> {
    static constexpr const char* table = "improvement_tie";
    static constexpr auto fields = fieldList(
        Field{"id", &ImprovementTie::id}, Field{"review_id", &ImprovementTie::review},
        Field{"question", &ImprovementTie::question}, Field{"choice", &ImprovementTie::choice},
        Field{"story_id", &ImprovementTie::story}, Field{"revision", &ImprovementTie::revision});
};

} // namespace waymark
