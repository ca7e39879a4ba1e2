// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/searchindex.h"

#include "model/edit/records.h"
#include "model/programme/itemkindtext.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace waymark {

namespace {

/// What people plan with, then what is reference only.
constexpr std::array kindsInOrder = {
    ItemKind::UseCase,     ItemKind::AbuseCase,  ItemKind::Risk,     ItemKind::Sprint,   ItemKind::Person, ItemKind::Workload,
    ItemKind::Question,    ItemKind::Choice,     ItemKind::Check,    ItemKind::Exception, ItemKind::Policy, ItemKind::GameDay,
    ItemKind::Target,      ItemKind::Run,        ItemKind::Epic,     ItemKind::Capability, ItemKind::Practice, ItemKind::Control,
    ItemKind::Tool,        ItemKind::Starter,    ItemKind::Perspective, ItemKind::Layer, ItemKind::Component};

/// Where an item's words stand in all words: code, title, then the rest, each ended by a line feed, which no word has.
struct Place {
    size_t code = 0;
    size_t title = 0;
    size_t rest = 0;
    size_t end = 0;
};

std::string folded(const QString& text)
{
    return text.toCaseFolded().toStdString();
}

/// Which item a note stands on.
std::optional<ItemRef> subjectOf(const Note& note, const Records& records)
{
    if (note.story) {
        const Story* story = records.of<Story>().find(*note.story);
        return itemRef(story && story->kind == StoryKind::Abuse ? ItemKind::AbuseCase : ItemKind::UseCase, *note.story);
    }
    if (note.sprint)
        return itemRef(ItemKind::Sprint, *note.sprint);
    if (note.person)
        return itemRef(ItemKind::Person, *note.person);
    if (note.target)
        return itemRef(ItemKind::Target, *note.target);
    if (note.check)
        return itemRef(*note.check);
    if (note.exception)
        return itemRef(ItemKind::Exception, *note.exception);
    if (note.risk)
        return itemRef(ItemKind::Risk, *note.risk);
    if (note.policy)
        return itemRef(ItemKind::Policy, *note.policy);
    if (note.gameDay)
        return itemRef(ItemKind::GameDay, *note.gameDay);
    return std::nullopt;
}

QHash<ItemRef, QString> notesByItem(const Records* records)
{
    QHash<ItemRef, QString> notes;
    if (!records)
        return notes;
    for (const Note& note : records->notes())
        if (const auto subject = subjectOf(note, *records))
            notes[*subject] += u' ' + note.text;
    return notes;
}

/// What was asked for, folded as the index is.
struct Query {
    std::vector<std::string> words;
    std::string whole; ///< all words, one blank between them
};

void addWord(Query& query, const std::string& word)
{
    query.whole += query.whole.empty() ? word : ' ' + word;
    query.words.push_back(word);
}

Query queryOf(const QString& text)
{
    Query query;
    for (const QString& word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        addWord(query, folded(word));
    return query;
}

template <typename T>
using ByKind = std::array<T, std::size(Words<ItemKind>::list)>;

/// What is asked of items of each kind: without words for it.
ByKind<Query> queriesByKind(const Query& query, const ByKind<std::string>& kinds)
{
    ByKind<Query> asked;
    for (size_t kind = 0; kind < kinds.size(); ++kind)
        for (const std::string& word : query.words)
            if (kinds[kind].find(word) == std::string::npos)
                addWord(asked[kind], word);
    return asked;
}

/// What a check's code begins with, the name of its tool: as all checks of the tool have it, it says little of one. Of others: none.
std::string_view toolOf(ItemKind kind, std::string_view code)
{
    return kind == ItemKind::Check ? code.substr(0, code.find(' ')) : std::string_view();
}

/// Whether each of some words, one blank between them, is in a text.
bool holdsEach(std::string_view text, std::string_view words)
{
    while (!words.empty()) {
        const size_t end = words.find(' ');
        if (text.find(words.substr(0, end)) == std::string_view::npos)
            return false;
        words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
    }
    return true;
}

/// Whether words say which item is meant: its code, its whole title, or its code and words of its title.
bool areItsName(std::string_view words, std::string_view code, std::string_view title)
{
    if (words.empty())
        return false;
    if (words == code || words == title)
        return true;
    return !code.empty() && words.starts_with(code) && words.substr(code.size()).starts_with(' ') && holdsEach(title, words.substr(code.size() + 1));
}

/// Whether they stand in the title as whole words.
bool hasWord(std::string_view title, std::string_view words)
{
    for (size_t at = title.find(words); at != std::string_view::npos; at = title.find(words, at + 1)) {
        const size_t end = at + words.size();
        if ((at == 0 || title[at - 1] == ' ') && (end == title.size() || title[end] == ' '))
            return true;
    }
    return false;
}

/// The next place of a word at or behind `from`; npos: none. Longer words are looked for in strides.
class Finder {
public:
    explicit Finder(const std::string& word)
        : m_word(word)
        , m_searcher(word.begin(), word.end())
    {
    }
    size_t next(const std::string& all, size_t from) const
    {
        if (m_word.size() < 3)
            return all.find(m_word, from);
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(from);
        const auto found = std::search(begin, all.end(), m_searcher);
        return found == all.end() ? std::string::npos : static_cast<size_t>(found - all.begin());
    }

private:
    const std::string& m_word;
    std::boyer_moore_horspool_searcher<std::string::const_iterator> m_searcher;
};

} // namespace

struct SearchIndex::Data {
    std::vector<NamedItem> items;
    std::vector<Place> places; ///< of each item
    std::string words;         ///< of all items, case folded, UTF-8
    ByKind<std::string> kinds; ///< likewise

    void add(NamedItem item, const QString& notes);
    std::string_view slice(size_t from, size_t to) const { return std::string_view(words).substr(from, to - from - 1); }
    bool holds(size_t item, std::span<const std::string> wanted) const;
    /// `own`: what is asked of its kind.
    SearchFit fitOf(size_t item, const Query& query, const Query& own) const;
    SearchFit titleFit(size_t item, std::string_view tool, const Query& query, const Query& own) const;
};

void SearchIndex::Data::add(NamedItem item, const QString& notes)
{
    Place place{.code = words.size()};
    const auto append = [this](const std::string& text) {
        words += text;
        words += '\n';
    };
    append(folded(item.code));
    place.title = words.size();
    append(folded(item.title));
    place.rest = words.size();
    append(kinds[static_cast<size_t>(item.item.kind)] + ' ' + folded(item.text) + folded(notes));
    place.end = words.size();
    item.text.clear(); // its words are kept once
    places.push_back(place);
    items.push_back(std::move(item));
}

bool SearchIndex::Data::holds(size_t item, std::span<const std::string> wanted) const
{
    const std::string_view own = slice(places[item].code, places[item].end);
    return std::ranges::all_of(wanted, [own](const std::string& word) { return own.find(word) != std::string_view::npos; });
}

SearchFit SearchIndex::Data::fitOf(size_t item, const Query& query, const Query& own) const
{
    const Place& place = places[item];
    const std::string_view code = slice(place.code, place.title);
    const std::string_view title = slice(place.title, place.rest);
    const std::string_view tool = toolOf(items[item].item.kind, code);
    const std::string_view id = tool.size() < code.size() && !tool.empty() ? code.substr(tool.size() + 1) : std::string_view();
    for (const std::string_view typed : {std::string_view(query.whole), std::string_view(own.whole)})
        if (areItsName(typed, code, title) || areItsName(typed, id, title))
            return SearchFit::Called;
    if (query.whole.size() > tool.size() && code.starts_with(query.whole))
        return SearchFit::CodeBegins;
    return titleFit(item, tool, query, own);
}

SearchFit SearchIndex::Data::titleFit(size_t item, std::string_view tool, const Query& query, const Query& own) const
{
    const Place& place = places[item];
    const std::string_view id = slice(place.code, place.title).substr(tool.size());
    const std::string_view title = slice(place.title, place.rest);
    if (title.starts_with(query.whole))
        return SearchFit::TitleBegins;
    // A tool is known by its name without its maker's: "GuardDuty".
    const bool isTool = items[item].item.kind == ItemKind::Tool;
    if (!own.whole.empty() && (title.starts_with(own.whole) || (isTool && hasWord(title, own.whole))))
        return SearchFit::TitleBegins;
    bool inTitle = true;
    bool ofItself = false; // and not of its tool alone
    for (const std::string& word : own.words) {
        const bool there = title.find(word) != std::string_view::npos || id.find(word) != std::string_view::npos;
        inTitle = inTitle && (there || tool.find(word) != std::string_view::npos);
        ofItself = ofItself || there;
    }
    return inTitle && ofItself ? SearchFit::InTitle : SearchFit::Anywhere;
}

SearchIndex::SearchIndex()
    : m_data(std::make_shared<const Data>())
{
}

SearchIndex::SearchIndex(const ItemSources& sources)
{
    auto data = std::make_shared<Data>();
    for (const auto& [kind, word] : Words<ItemKind>::list)
        data->kinds[static_cast<size_t>(kind)] = folded(itemKindWords(kind));
    const QHash<ItemRef, QString> notes = notesByItem(sources.records);
    for (const ItemKind kind : kindsInOrder)
        for (NamedItem& item : itemsOf(kind, sources)) {
            const QString noted = notes.value(item.item);
            data->add(std::move(item), noted);
        }
    data->words.shrink_to_fit();
    m_data = std::move(data);
}

std::vector<SearchHit> SearchIndex::find(const QString& text, int most, const std::function<bool(const ItemRef&)>& accepts) const
{
    const Query query = queryOf(text);
    if (query.words.empty() || most <= 0)
        return {};
    const Data& data = *m_data;
    const auto asked = queriesByKind(query, data.kinds);
    // The longest word is looked for in all words at once: few items are left for the others.
    const auto longest = std::ranges::max_element(query.words, {}, [](const std::string& word) { return word.size(); });
    const Finder finder(*longest);
    std::vector<std::pair<int, size_t>> found;
    size_t item = 0;
    for (size_t at = finder.next(data.words, 0); at != std::string::npos; at = finder.next(data.words, data.places[item].end)) {
        const auto place = std::upper_bound(data.places.begin() + static_cast<std::ptrdiff_t>(item), data.places.end(), at,
                                            [](size_t offset, const Place& one) { return offset < one.end; });
        item = static_cast<size_t>(place - data.places.begin());
        if (data.holds(item, query.words) && (!accepts || accepts(data.items[item].item)))
            found.emplace_back(static_cast<int>(data.fitOf(item, query, asked[static_cast<size_t>(data.items[item].item.kind)])), item);
    }
    const size_t shown = std::min(found.size(), static_cast<size_t>(most));
    std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(shown));
    std::vector<SearchHit> hits;
    hits.reserve(shown);
    for (size_t i = 0; i < shown; ++i)
        hits.push_back({.item = &data.items[found[i].second], .rank = found[i].first});
    return hits;
}

qsizetype SearchIndex::size() const
{
    return static_cast<qsizetype>(m_data->items.size());
}

} // namespace waymark
