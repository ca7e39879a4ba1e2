// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/itemfinder.h"

#include "model/domain/plaintext.h"
#include "model/programme/itemkindtext.h"
#include "views/shared/fieldundo.h"
#include "views/shared/midsentence.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace waymark {

namespace {

constexpr int mostShown = 12;

QString lineOf(const NamedItem& item)
{
    const QString name = item.code.isEmpty()    ? item.title
                         : item.title.isEmpty() ? item.code
                                                : ItemFinder::tr("%1  %2", "id, title").arg(item.code, item.title);
    return ItemFinder::tr("%1  (%2)", "id and title, kind").arg(plainCell(name), midSentence(itemKindText(item.item.kind)));
}

} // namespace

ItemFinder::ItemFinder(const QString& placeholder, Find find, QWidget* parent)
    : QLineEdit(parent)
    , m_find(std::move(find))
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    setHint(placeholder);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostShown);
    m_completer->setWidget(this);
    // Not setCompleter(): that would write what is picked into the field.
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        look();
        if (text.trimmed().isEmpty() || m_found.empty())
            m_completer->popup()->hide();
        else
            m_completer->complete();
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { take(index.row()); });
}

void ItemFinder::setHint(const QString& placeholder)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
}

void ItemFinder::look()
{
    m_found = text().trimmed().isEmpty() ? std::vector<NamedItem>() : m_find(text());
    m_model->clear();
    for (const NamedItem& item : m_found)
        m_model->appendRow(new QStandardItem(lineOf(item)));
}

/// Enter takes what is chosen in the list, else the first that fits; Esc empties the field and, once it is empty, goes on to
/// whoever wants it.
void ItemFinder::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !text().trimmed().isEmpty()) {
        const QModelIndex chosen = m_completer->popup()->isVisible() ? m_completer->popup()->currentIndex() : QModelIndex();
        if (!chosen.isValid())
            look(); // there may be others by now
        if (m_found.empty())
            Q_EMIT nothingFound(text().trimmed());
        else
            take(chosen.isValid() ? chosen.row() : 0);
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        m_completer->popup()->hide();
        clear();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void ItemFinder::take(int row)
{
    m_completer->popup()->hide();
    if (row < 0 || static_cast<size_t>(row) >= m_found.size())
        return;
    const NamedItem item = m_found[static_cast<size_t>(row)];
    emptyForGood(*this);
    m_found.clear();
    Q_EMIT picked(item);
}

} // namespace waymark
