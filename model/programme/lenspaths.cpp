// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/lenspaths.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace waymark {

namespace {

constexpr int shortestWord = 4; ///< what is shorter is in every title
constexpr size_t mostCandidates = 5;

template <typename Visit>
void eachQuestion(const Lens& lens, Visit&& visit)
{
    for (const LensPillar& pillar : lens.pillars)
        for (const LensQuestion& question : pillar.questions)
            visit(question);
}

/// Questions by the choices that they have.
QHash<QString, QStringList> placesOf(const Lens& lens)
{
    QHash<QString, QStringList> places;
    eachQuestion(lens, [&](const LensQuestion& question) {
        for (const LensChoice& choice : question.choices)
            places[choice.id] << question.id;
    });
    return places;
}

const LensChoice* noneOf(const LensQuestion& question)
{
    const auto found = std::ranges::find_if(question.choices, &LensChoice::isNone);
    return found == question.choices.end() ? nullptr : &*found;
}

QSet<QString> wordsOf(const QString& title)
{
    static const QRegularExpression between(QStringLiteral("\\W+"), QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> words;
    for (const QString& each : title.toLower().split(between, Qt::SkipEmptyParts))
        if (each.size() >= shortestWord)
            words.insert(each);
    return words;
}

qsizetype sharedWords(const QSet<QString>& wanted, const QSet<QString>& words)
{
    return std::count_if(wanted.cbegin(), wanted.cend(), [&](const QString& word) { return words.contains(word); });
}

struct Likeness {
    ChoicePath path = {};
    qsizetype shared = 0; ///< words
};

} // namespace

const LensChoice* choiceAt(const Lens& lens, const ChoicePath& path)
{
    const LensQuestion* question = lens.question(path.first);
    return question && !path.second.isEmpty() ? question->choice(path.second) : nullptr;
}

LensPaths::LensPaths(const Lens& from, const Lens& to, const QHash<ChoicePath, ChoicePath>& confirmed)
    : m_old(from), m_new(to), m_oldPlaces(placesOf(from)), m_newPlaces(placesOf(to))
{
    placeQuestions(confirmed);
    eachQuestion(m_old, [&](const LensQuestion& question) { placeChoices(question, confirmed); });
}

void LensPaths::placeQuestions(const QHash<ChoicePath, ChoicePath>& confirmed)
{
    eachQuestion(m_old, [&](const LensQuestion& question) {
        const ChoicePath path(question.id, QString());
        const ChoicePath chosen = confirmed.value(path);
        if (m_new.question(question.id))
            place(path, path);
        else if (chosen.second.isEmpty() && m_new.question(chosen.first))
            place(path, chosen);
    });
}

void LensPaths::placeChoices(const LensQuestion& question, const QHash<ChoicePath, ChoicePath>& confirmed)
{
    for (const LensChoice& choice : question.choices) {
        const ChoicePath path(question.id, choice.id);
        if (const auto known = placeOf(question, choice))
            place(path, *known);
        else if (const ChoicePath chosen = confirmed.value(path); choiceAt(m_new, chosen))
            place(path, chosen);
    }
}

/// In the same question; else, "none of these" for that of the same question; else in another one, if both editions have
/// the id just once: "choice1" of one question is not that of another.
std::optional<ChoicePath> LensPaths::placeOf(const LensQuestion& question, const LensChoice& choice) const
{
    if (const auto same = to({question.id, QString()})) {
        const LensQuestion* now = m_new.question(same->first);
        if (now->choice(choice.id))
            return ChoicePath(now->id, choice.id);
        if (const LensChoice* none = noneOf(*now); none && choice.isNone())
            return ChoicePath(now->id, none->id);
    }
    const QStringList places = m_newPlaces.value(choice.id);
    if (places.size() == 1 && m_oldPlaces.value(choice.id).size() == 1)
        return ChoicePath(places.front(), choice.id);
    return std::nullopt;
}

void LensPaths::place(const ChoicePath& from, const ChoicePath& to)
{
    m_to.insert(from, to);
    m_from[to].push_back(from);
}

std::optional<ChoicePath> LensPaths::to(const ChoicePath& path) const
{
    const auto found = m_to.find(path);
    return found == m_to.end() ? std::nullopt : std::optional(*found);
}

bool isLikeTitle(const QString& title, const QString& other)
{
    const QSet<QString> wanted = wordsOf(title);
    return 2 * sharedWords(wanted, wordsOf(other)) >= wanted.size();
}

TitleWords::TitleWords(const Lens& lens)
{
    eachQuestion(lens, [&](const LensQuestion& question) {
        m_titles.push_back({.path = {question.id, QString()}, .words = wordsOf(question.title)});
        for (const LensChoice& choice : question.choices)
            m_titles.push_back({.path = {question.id, choice.id}, .words = wordsOf(choice.title)});
    });
}

std::vector<ChoicePath> TitleWords::like(const ChoicePath& retired, const QString& title) const
{
    const QSet<QString> wanted = wordsOf(title);
    std::vector<Likeness> alike;
    for (const Title& each : m_titles) {
        if (each.path.second.isEmpty() != retired.second.isEmpty())
            continue;
        const qsizetype shared = sharedWords(wanted, each.words);
        if (shared > 0 && 2 * shared >= wanted.size())
            alike.push_back({.path = each.path, .shared = shared});
    }
    std::ranges::stable_sort(alike, std::ranges::greater(), &Likeness::shared);
    std::vector<ChoicePath> paths;
    for (size_t i = 0; i < std::min(alike.size(), mostCandidates); ++i)
        paths.push_back(alike[i].path);
    return paths;
}

} // namespace waymark
