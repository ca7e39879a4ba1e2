// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/edit/reviewedits.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace waymark {

/// Where questions and choices of one edition of a lens are in another. A question's path has no choice.
class LensPaths {
public:
    /// `confirmed`: what a person says of what would be lost; paths that an edition doesn't have count for nothing. Both
    /// lenses must outlive this.
    LensPaths(const Lens& from, const Lens& to, const QHash<ChoicePath, ChoicePath>& confirmed);

    /// Nothing: it is retired.
    std::optional<ChoicePath> to(const ChoicePath& path) const;
    /// What has become this; several if a person merged them; none: it is new.
    std::vector<ChoicePath> from(const ChoicePath& path) const { return m_from.value(path); }
    const QHash<ChoicePath, ChoicePath>& all() const { return m_to; }

private:
    void placeQuestions(const QHash<ChoicePath, ChoicePath>& confirmed);
    void placeChoices(const LensQuestion& question, const QHash<ChoicePath, ChoicePath>& confirmed);
    std::optional<ChoicePath> placeOf(const LensQuestion& question, const LensChoice& choice) const;
    void place(const ChoicePath& from, const ChoicePath& to);

    const Lens& m_old;
    const Lens& m_new;
    QHash<ChoicePath, ChoicePath> m_to;
    QHash<ChoicePath, std::vector<ChoicePath>> m_from;
    QHash<QString, QStringList> m_oldPlaces; ///< questions by the choice that they have
    QHash<QString, QStringList> m_newPlaces;
};

/// Null: the lens doesn't have it, or it is a question's path.
const LensChoice* choiceAt(const Lens& lens, const ChoicePath& path);

/// Whether one has at least half of the words of a title. Short words don't count.
bool isLikeTitle(const QString& title, const QString& other);

/// The titles of a lens by their words.
class TitleWords {
public:
    explicit TitleWords(const Lens& lens);

    /// What has at least half of the words of a title, the likest first: choices, or questions if the path of what retired
    /// is a question's. At most five.
    std::vector<ChoicePath> like(const ChoicePath& retired, const QString& title) const;

private:
    struct Title {
        ChoicePath path = {};
        QSet<QString> words = {};
    };
    std::vector<Title> m_titles;
};

} // namespace waymark
