// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"
#include "model/domain/outcome.h"

namespace waymark {

enum class RunState {
    Incoming, ///< staged by an import that nobody accepted yet; nothing counts it
    Counted,
    Withdrawn ///< taken back by undo or deletion; its results are kept until purged
};

enum class TimeSource { File, Given, ImportTime };

template <>
struct Words<RunState> {
    static constexpr std::pair<RunState, const char*> list[] = {
        {RunState::Incoming, "incoming"}, {RunState::Counted, "counted"}, {RunState::Withdrawn, "withdrawn"}};
};
template <>
struct Words<TimeSource> {
    static constexpr std::pair<TimeSource, const char*> list[] = {
        {TimeSource::File, "file"}, {TimeSource::Given, "given"}, {TimeSource::ImportTime, "importTime"}};
};

/// One imported results file. The numbers are those of the moment of import; rows count the file's rows, results the
/// distinct fingerprints among them.
struct Run {
    RunId id = RunId::create();
    QString file = {}; ///< name without folder
    QString format = {};
    QString tool = {};
    QString toolVersion = {};
    QString target = {}; ///< the one target's identity, or a count of them: "3 accounts"
    QDateTime time = {}; ///< when the tool looked, UTC
    TimeSource timeSource = TimeSource::File;
    QDateTime imported = {};
    QString sha256 = {};
    qint64 bytes = 0;
    qint64 rows = 0;
    qint64 passed = 0;
    qint64 failed = 0;
    qint64 error = 0;
    qint64 skipped = 0;
    qint64 notApplicable = 0;
    qint64 suppressed = 0;
    qint64 checks = 0;
    qint64 results = 0;
    qint64 newResults = 0;
    qint64 changed = 0; ///< outcome or severity differs, neither resolved nor reopened
    qint64 resolved = 0;
    qint64 reopened = 0;
    qint64 unchanged = 0;
    bool complete = true; ///< false: partial, paged or filtered, so absence means nothing
    QString incompleteReason = {}; ///< why it isn't complete, in words
    QStringList warnings = {};     ///< what else a person should know: errors that the tool reports, impossible times
    bool drill = false;
    std::optional<int> sprint = {}; ///< number, if the person told one
    RunState state = RunState::Incoming;
    qint64 revision = 0;

    bool counts() const { return state == RunState::Counted && !drill; } ///< whether figures have it

    friend bool operator==(const Run&, const Run&) = default;
};

template <>
struct EntityTraits<Run> {
    static constexpr const char* table = "run";
    static constexpr auto fields = fieldList(Field{"id", &Run::id},
                                              Field{"file", &Run::file},
                                              Field{"format", &Run::format},
                                              Field{"tool", &Run::tool},
                                              Field{"tool_version", &Run::toolVersion},
                                              Field{"target", &Run::target},
                                              Field{"time", &Run::time},
                                              Field{"time_source", &Run::timeSource},
                                              Field{"imported", &Run::imported},
                                              Field{"sha256", &Run::sha256},
                                              Field{"bytes", &Run::bytes},
                                              Field{"rows", &Run::rows},
                                              Field{"passed", &Run::passed},
                                              Field{"failed", &Run::failed},
                                              Field{"error", &Run::error},
                                              Field{"skipped", &Run::skipped},
                                              Field{"not_applicable", &Run::notApplicable},
                                              Field{"suppressed", &Run::suppressed},
                                              Field{"checks", &Run::checks},
                                              Field{"results", &Run::results},
                                              Field{"new_results", &Run::newResults},
                                              Field{"changed", &Run::changed},
                                              Field{"resolved", &Run::resolved},
                                              Field{"reopened", &Run::reopened},
                                              Field{"unchanged", &Run::unchanged},
                                              Field{"complete", &Run::complete},
                                              Field{"incomplete_reason", &Run::incompleteReason, addedLater},
                                              Field{"warnings", &Run::warnings, addedLater},
                                              Field{"drill", &Run::drill},
                                              Field{"sprint", &Run::sprint},
                                              Field{"state", &Run::state},
                                              Field{"revision", &Run::revision});
};

} // namespace waymark
