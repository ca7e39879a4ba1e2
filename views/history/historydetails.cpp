// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historydetails.h"

#include "model/edit/auditreader.h"
#include "model/edit/workspace.h"
#include "views/history/historywords.h"
#include "views/history/restoreacts.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"
#include "views/story/storyhistory.h"

#include <QFontMetrics>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr size_t changesAtOnce = 25;
constexpr qsizetype longestBeside = 40; ///< characters of values that stand on one line
constexpr int wordWidth = 240;          ///< px that the panel has for a word

/// Words that are wider than the panel would make it as wide as they are.
QString titleOf(const QString& text)
{
    QStringList words = text.simplified().split(u' ');
    const QFontMetrics metrics(typeFont(Type::Title, true));
    for (QString& word : words)
        word = metrics.elidedText(word, Qt::ElideMiddle, wordWidth);
    return words.join(u' ');
}

QString fieldText(const FieldChange& field, const Change& change)
{
    if (!change.before)
        return field.after;
    if (!change.after)
        return field.before;
    const QString none = HistoryDetails::tr("none");
    const QString before = field.before.isEmpty() ? none : field.before;
    const QString after = field.after.isEmpty() ? none : field.after;
    const bool beside = before.size() + after.size() <= longestBeside && !before.contains(u'\n') && !after.contains(u'\n');
    return beside ? HistoryDetails::tr("%1 → %2", "before, after").arg(before, after)
                  : HistoryDetails::tr("%1\n→ %2", "before, after").arg(before, after);
}

QString actText(const Change& change)
{
    return !change.before ? HistoryDetails::tr("added") : !change.after ? HistoryDetails::tr("removed") : HistoryDetails::tr("changed");
}

} // namespace

HistoryDetails::HistoryDetails(const ScreenContext& context, QWidget* parent)
    : DetailsContent(parent)
    , m_context(context)
{
    setObjectName(u"historyDetails"_s);
}

void HistoryDetails::open(qint64 sequence, bool entering)
{
    m_reading.start(
        [file = m_context.workspace->file(), sequence](Progress&) -> Result<Read> {
            const auto reader = AuditReader::open(file);
            if (!reader)
                return reader.error();
            auto entry = reader->entry(sequence);
            if (!entry)
                return entry.error();
            auto hash = reader->hashOf(sequence);
            if (!hash)
                return hash.error();
            return Read{.entry = *std::move(entry), .hash = *std::move(hash)};
        },
        this, [this, entering](Result<Read> read) {
            if (read)
                show(*std::move(read), entering);
            else
                Q_EMIT refused(read.error().message);
        });
}

void HistoryDetails::show(Read read, bool entering)
{
    m_shown = std::move(read);
    m_most = changesAtOnce;
    build();
    m_context.details->open(this, tr("Entry %1 of the history", "number").arg(countText(m_shown->entry.sequence)),
                            titleOf(m_shown->entry.text));
    if (entering)
        enter();
}

void HistoryDetails::build()
{
    const ProgrammeFigures* figures = m_context.figures ? m_context.figures->figures().get() : nullptr;
    const NameOfValue names = namesFor(m_context.workspace->records(), m_context.catalogues, figures);
    beginContent();
    addFacts();
    const std::vector<Change>& changes = m_shown->entry.changes;
    for (size_t i = 0; i < std::min(m_most, changes.size()); ++i)
        addChange(changes[i], names);
    if (changes.size() > m_most)
        addRest();
    endContent();
}

void HistoryDetails::addFacts()
{
    const ChangeSet& entry = m_shown->entry;
    const QDateTime local = entry.at.toTimeZone(localNow(*m_context.workspace).timeZone());
    addField(tr("Who"), entry.author);
    addField(tr("When"), local.toString(u"yyyy-MM-dd hh:mm:ss t"_s));
    addField(tr("Entry"), QString::number(entry.sequence));
    addField(tr("Session"), entry.session);
    addField(tr("Hash"), m_shown->hash);
    if (!entry.past.empty())
        addField(tr("Brought along"), tr("where the plan stood on %1 days before").arg(countText(static_cast<qint64>(entry.past.size()))));
    if (!entry.undoes)
        return;
    QPushButton* door = linkButton(tr("Takes back entry %1").arg(countText(*entry.undoes)), "historyUndone");
    connect(door, &QPushButton::clicked, this, [this, undone = *entry.undoes] { Q_EMIT entryRequested(undone); });
    column()->addWidget(door, 0, Qt::AlignLeading);
}

void HistoryDetails::addChange(const Change& change, const NameOfValue& names)
{
    addSection(titleOf(entityWords(change.either())), actText(change));
    for (const FieldChange& field : differences(change, names, localNow(*m_context.workspace).timeZone()))
        addField(field.label, fieldText(field, change));
    auto* acts = new RestoreActs(m_context, change, m_shown->entry.sequence);
    connect(acts, &RestoreActs::itemRequested, this, &HistoryDetails::itemRequested);
    connect(acts, &RestoreActs::restored, this, &HistoryDetails::restored);
    connect(acts, &RestoreActs::refused, this, &HistoryDetails::refused);
    column()->addWidget(acts);
    if (acts->isEmpty())
        acts->hide();
}

void HistoryDetails::addRest()
{
    const size_t rest = m_shown->entry.changes.size() - m_most;
    QPushButton* more = linkButton(tr("Show %1 more").arg(countText(static_cast<qint64>(std::min(rest, changesAtOnce)))), "historyMore");
    more->setAccessibleName(tr("Show more of what this entry changed: %1 items are left").arg(countText(static_cast<qint64>(rest))));
    connect(more, &QPushButton::clicked, this, [this] {
        m_most += changesAtOnce;
        QMetaObject::invokeMethod(this, &HistoryDetails::build, Qt::QueuedConnection); // the button goes with the former content
    });
    column()->addWidget(more, 0, Qt::AlignLeading);
}

void HistoryDetails::enter()
{
    for (QPushButton* button : widget()->findChildren<QPushButton*>())
        if (button->isVisibleTo(this)) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    setFocus(Qt::OtherFocusReason);
}

} // namespace waymark
