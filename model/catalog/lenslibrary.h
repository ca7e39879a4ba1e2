// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/lensfile.h"

#include <QHash>

#include <span>

namespace waymark {

/// A lens that comes with the program. It is read only when somebody asks for it.
struct BuiltInLens {
    QString key = {};     ///< "wellarchitected"
    QString name = {};    ///< "AWS Well-Architected Framework"
    QString version = {}; ///< "2026-05"
    QString summary = {}; ///< one sentence
    QString file = {};    ///< in the template folder: "lenses/wellarchitected.json"
};

inline const QString frameworkLensKey = QStringLiteral("wellarchitected");

/// A check of a tool, or a family of checks: `check` may be a glob.
struct CheckPattern {
    QString tool = {};
    QString check = {};

    bool matches(const QString& otherTool, const QString& checkId) const;
};

/// Which checks prove a choice of a built-in lens other than the framework, whose choices are best practices: by question and
/// choice.
using ChoicePatterns = QHash<std::pair<QString, QString>, std::vector<CheckPattern>>;

/// The built-in lenses, from lenses/lenses.json.
class LensLibrary {
public:
    /// Reads the list only. Errors: Io, Parse (file, JSON pointer, reason).
    static Result<LensLibrary> load(const QString& templateFolder);
    static Result<LensLibrary> loadBuiltIn();

    std::span<const BuiltInLens> lenses() const { return m_lenses; }
    const BuiltInLens* find(const QString& key) const;
    /// The file as it is. Errors: NotFound, Io.
    Result<QByteArray> document(const QString& key) const;
    /// Of lenses/KEY.checks.json; empty if there is none. Errors: Io, Parse.
    Result<ChoicePatterns> patterns(const QString& key) const;

private:
    QString m_folder;
    std::vector<BuiltInLens> m_lenses;
};

/// The key of a lens file by the lens's name: that of the built-in lens of this name, of which it is an edition, else lensKey().
QString keyOfLensNamed(const QString& name);

} // namespace waymark
