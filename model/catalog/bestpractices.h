// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QHash>
#include <QString>

#include <vector>

namespace waymark {

/// A best practice of the AWS Well-Architected Framework. Its slug is what it is known by: ids move between editions.
struct BestPractice {
    QString slug; ///< "sec_permissions_least_privileges"
    QString id;   ///< in this edition: "SEC03-BP02"
    QString title;
    QString pillar;   ///< slug: "security"
    QString question; ///< "SEC03"
};

/// An id that an earlier edition gave to another practice than this one does, or that this one has no more.
struct FormerPractice {
    QString id;
    QString slug;       ///< of the practice that had it; may live on under another id
    QString replacedBy; ///< slug of what took its place; empty: nobody has said so, and no program guesses it
};

/// All best practices of one edition, and what earlier ones called otherwise. Pointers are valid as long as it is.
struct BestPracticeCatalogue {
    QString version; ///< the edition: "2026-05"
    QString source;
    std::vector<BestPractice> practices;
    std::vector<FormerPractice> former;

    const BestPractice* find(const QString& slug) const;
    const BestPractice* findId(const QString& id) const;
    /// Null unless an earlier edition gave the id to another practice.
    const FormerPractice* findFormerId(const QString& id) const;
    /// Null unless only an earlier edition had the practice.
    const FormerPractice* findFormer(const QString& slug) const;

    /// From bestpractices.json. Besides its form it is checked that ids and slugs are unique, a former id names another
    /// practice than the present one, and what replaces a practice exists. Errors: Io, Parse (file, JSON pointer, reason).
    static Result<BestPracticeCatalogue> load(const QString& file);

private:
    void index();

    QHash<QString, size_t> m_bySlug;
    QHash<QString, size_t> m_byId;
};

} // namespace waymark
