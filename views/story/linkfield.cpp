// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/linkfield.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/shared/fieldundo.h"
#include "views/shared/signs.h"
#include "views/shared/storywords.h"
#include "views/story/checkregister.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QSet>
#include <QStandardItemModel>

#include <algorithm>

namespace waymark {

namespace {

constexpr int mostShown = 40;
constexpr int widest = 460; ///< px of the list

bool hasAll(const LinkCandidate& candidate, const QStringList& words)
{
    return std::ranges::all_of(words, [&](const QString& word) {
        return candidate.lead.contains(word, Qt::CaseInsensitive) || candidate.text.contains(word, Qt::CaseInsensitive)
            || candidate.tool.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

LinkField::LinkField(OpenStory& open, CheckRegister& checks, QWidget* parent)
    : QLineEdit(parent)
    , m_open(open)
    , m_checks(checks)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    setObjectName(QStringLiteral("linkField"));
    setPlaceholderText(tr("Add a link by id or words"));
    setAccessibleName(tr("Add a link to a story or a check by its id or words"));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(QStringLiteral("linkList"));
    m_completer->popup()->setTextElideMode(Qt::ElideRight);
    connect(this, &QLineEdit::textEdited, this, &LinkField::find);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(index.row()); });
    connect(&open, &OpenStory::aboutToLeave, this, [this] { emptyForGood(*this); });
}

void LinkField::gather()
{
    m_candidates.clear();
    for (const Story& story : m_open.records().stories())
        if (story.id != m_open.id())
            m_candidates.push_back({.story = story.id, .lead = story.reference, .text = story.title});
    QSet<QString> known;
    for (const CheckUnit& check : m_checks.names()) {
        known.insert(check.tool + u' ' + check.checkId);
        m_candidates.push_back({.check = check.key, .tool = check.tool, .lead = check.checkId, .text = check.title});
    }
    for (const Epic& epic : m_open.context().catalogues->epics.epics)
        for (const StarterStory& starter : epic.stories)
            for (const CheckName& check : starter.checks)
                if (const QString name = check.tool + u' ' + check.checkId; !known.contains(name)) {
                    known.insert(name);
                    m_candidates.push_back({.tool = check.tool, .lead = check.checkId});
                }
    std::ranges::sort(m_candidates, [](const LinkCandidate& a, const LinkCandidate& b) {
        return std::pair(!a.story.has_value(), a.lead) < std::pair(!b.story.has_value(), b.lead);
    });
}

void LinkField::find(const QString& typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    m_model->clear();
    m_found.clear();
    if (words.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    gather();
    for (size_t i = 0; i < m_candidates.size() && m_found.size() < mostShown; ++i) {
        const LinkCandidate& candidate = m_candidates[i];
        if (!hasAll(candidate, words))
            continue;
        const QString text = candidate.text.isEmpty() ? candidate.tool : candidate.text;
        auto* item = new QStandardItem(tr("%1  %2", "id, title").arg(candidate.lead, text));
        item->setToolTip(item->text());
        m_model->appendRow(item);
        m_found.push_back(i);
    }
    if (m_found.empty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete(QRect(0, 0, std::max(width(), widest), height()));
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void LinkField::choose(int row)
{
    if (row < 0 || static_cast<size_t>(row) >= m_found.size())
        return;
    const LinkCandidate candidate = m_candidates[m_found[static_cast<size_t>(row)]];
    emptyForGood(*this);
    m_completer->popup()->hide();
    Q_EMIT chosen(candidate);
}

void LinkField::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !text().trimmed().isEmpty()) {
        find(text());
        if (m_found.size() == 1)
            choose(0);
        else if (m_found.empty())
            m_open.tell({.kind = Message::Kind::Warning,
                         .text = tr("Nothing was linked: no story and no check has “%1” in its id or title.").arg(text().trimmed())});
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F2) {
        event->ignore(); // the panel's
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace waymark
