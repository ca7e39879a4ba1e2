// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/result.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace waymark {

struct EpicCatalogue;

/// An item of a benchmark or framework that a check gives evidence for: {"cis-aws-5.0", "1.5"}.
struct ControlReference {
    QString framework;
    QString id;

    QString item() const { return framework + u'/' + id; } ///< as in CheckTie::item

    friend bool operator==(const ControlReference&, const ControlReference&) = default;
};

/// Where a check belongs.
struct CheckPlace {
    QString epic;
    QStringList practices; ///< slugs of Well-Architected best practices
    std::vector<ControlReference> controls;
    bool byRule = false;   ///< not listed by name: a pattern found its epic
};

/// A check that is listed by name.
struct ListedCheck {
    QStringList tools; ///< the names that its tool is known by, the usual one first; never "*"
    QString checkId;
    QStringList practices; ///< slugs of Well-Architected best practices
};

/// Which check of which tool belongs to which epic, best practice and benchmark item: listed checks first, then the
/// patterns of the files that name the tool, then those for any tool, then the stories of the catalogue that name the
/// check as their proof. What none of them knows is unassigned.
class CheckMap {
public:
    CheckMap(); ///< knows no check
    /// From all *.json of a folder. Errors: Io, Parse (file, JSON pointer, reason).
    static Result<CheckMap> load(const QString& folder, const EpicCatalogue& epics);

    /// May be called from several threads.
    std::optional<CheckPlace> find(const QString& tool, const QString& checkId, ScannerClass scannerClass) const;
    /// All that listed checks and rules say, in no order; good as long as the map. A control's id may be "{check}".
    std::vector<const CheckPlace*> places() const;
    /// Checks that are listed by name, whatever rules say besides; in the order of the files' names, then of their ids;
    /// those of the catalogue's stories come last.
    const std::vector<ListedCheck>& listed() const { return m_listed; }

private:
    struct Rule {
        QString match; ///< glob over the check id; empty: any
        std::optional<ScannerClass> scannerClass;
        CheckPlace place;
    };
    struct ToolMap {
        QHash<QString, CheckPlace> checks;
        std::vector<Rule> rules;
    };
    void add(const ToolMap& part, const QStringList& tools);
    void list(const ToolMap& part, QStringList tools);
    void addStories(const EpicCatalogue& epics);
    static Result<std::pair<QStringList, ToolMap>> readFile(const QString& file, const EpicCatalogue& epics);
    static std::optional<CheckPlace> findIn(const ToolMap& map, const QString& checkId, ScannerClass scannerClass);
    std::optional<CheckPlace> look(const QString& tool, const QString& checkId, ScannerClass scannerClass) const;

    QHash<QString, ToolMap> m_tools; ///< "*": any tool
    class Found;
    std::shared_ptr<Found> m_found; ///< what was looked for since all is loaded: figures ask for the same checks again and again
    std::vector<ListedCheck> m_listed;
};

} // namespace waymark
