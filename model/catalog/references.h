// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/bestpractices.h"
#include "model/catalog/frameworks.h"
#include "model/domain/checktie.h"

#include <vector>

namespace waymark {

class CheckMap;

/// How sure it is what a reference in results means.
enum class ReferenceMatch {
    Exact,     ///< names one item of the catalogue, and no edition gave its id to another
    BySlug,    ///< by the practice's slug: spelled out, or that of an earlier edition's id, which is another one today
    Ambiguous, ///< a present id that earlier editions gave to another practice, or an item of a benchmark of several
    Retired,   ///< a practice that is no more
    Unresolved ///< the catalogue doesn't know it
};

/// All but Exact ones need a person's word.
struct ResolvedReference {
    ReferenceMatch match = ReferenceMatch::Unresolved;
    CheckTieKind kind = CheckTieKind::BestPractice; ///< means nothing if it is unresolved
    /// As in CheckTie::item. Of what is retired: what replaced it, or, where nobody has said what did, its own slug.
    QString item = {};

    friend bool operator==(const ResolvedReference&, const ResolvedReference&) = default;
};

/// What references in results mean, and what checks may be tied to.
class References {
public:
    References() = default;
    /// Errors: Parse, if `map` names a practice or an item that isn't there.
    static Result<References> make(BestPracticeCatalogue practices, FrameworkCatalogue frameworks, const CheckMap& map);

    const BestPracticeCatalogue& practices() const { return m_practices; }
    const FrameworkCatalogue& frameworks() const { return m_frameworks; }
    /// Items of frameworks that checks of the catalogue prove, "cis-docker/4.1", in the order of their names.
    const QStringList& controls() const { return m_controls; }

    /// What `text` means: "SEC01-BP01", "CIS-Docker 4.1", "CWE-79". Several: one of them, and a person has to say which.
    /// At least one, which may be unresolved.
    std::vector<ResolvedReference> resolve(const QString& text) const;

    /// Whether a check can be tied to it; of an epic or the choice of a lens: never, as these are elsewhere.
    bool has(CheckTieKind kind, const QString& item) const;
    /// "SEC03-BP02", "CIS Docker 4.1"; of what isn't there: the item itself.
    QString idOf(CheckTieKind kind, const QString& item) const;
    /// Of a best practice; else empty.
    QString titleOf(CheckTieKind kind, const QString& item) const;

private:
    std::vector<ResolvedReference> resolveId(const QString& id) const;
    std::vector<ResolvedReference> resolvePractices(const QString& text) const;
    std::vector<ResolvedReference> resolveControl(const QString& text) const;

    BestPracticeCatalogue m_practices;
    FrameworkCatalogue m_frameworks;
    QStringList m_controls;
};

} // namespace waymark
