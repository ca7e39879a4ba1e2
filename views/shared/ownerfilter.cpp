// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/ownerfilter.h"

#include "model/edit/workspace.h"
#include "views/shared/theme.h"

#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

namespace waymark {

namespace {

constexpr int widest = 240; ///< px; longer names are cut

} // namespace

OwnerFilter::OwnerFilter(Workspace& workspace, QWidget* parent)
    : QComboBox(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("ownerFilter"));
    setAccessibleName(tr("Only what this person owns"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::currentIndexChanged, this, &OwnerFilter::take);
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Person>())
            fill();
    });
    fill();
}

void OwnerFilter::choose(const OwnerChoice& choice)
{
    const OwnerChoice wanted = resolved(choice, m_workspace);
    const auto it = std::ranges::find(m_choices, wanted);
    setCurrentIndex(it == m_choices.end() ? 0 : static_cast<int>(it - m_choices.begin()));
}

void OwnerFilter::take(int index)
{
    if (index < 0 || m_choices[static_cast<size_t>(index)] == m_choice)
        return;
    m_choice = m_choices[static_cast<size_t>(index)];
    setToolTip(shownText());
    updateGeometry();
    Q_EMIT choiceChanged();
}

QStandardItem* OwnerFilter::add(const OwnerChoice& choice, const QString& text)
{
    m_choices.push_back(choice);
    auto* item = new QStandardItem(text);
    static_cast<QStandardItemModel*>(model())->appendRow(item);
    return item;
}

void OwnerFilter::fill()
{
    const OwnerChoice before = m_choice;
    {
        const QSignalBlocker quiet(this); // the list is empty for a moment, the choice is not
        QComboBox::clear();
        m_choices.clear();
        const Person* me = authorsPerson(m_workspace);
        add({}, tr("Anyone"));
        QStandardItem* mine = add({.kind = OwnerChoice::Kind::Mine, .person = me ? std::optional(me->id) : std::nullopt},
                                  tr("My work"));
        if (const QString why = whyNotMine(m_workspace); !why.isEmpty()) {
            mine->setEnabled(false);
            mine->setToolTip(why);
            mine->setAccessibleDescription(why);
        }
        add({.kind = OwnerChoice::Kind::Nobody}, tr("Nobody"));
        const auto all = m_workspace.records().people();
        std::vector<Person> people(all.begin(), all.end());
        std::ranges::sort(people, [](const Person& a, const Person& b) { return a.name.localeAwareCompare(b.name) < 0; });
        for (const Person& person : people)
            add({.kind = OwnerChoice::Kind::Person, .person = person.id}, person.name);
        choose(before);
    }
    take(currentIndex());
    setToolTip(shownText()); // a name may have changed
    updateGeometry();
    update();
}

QString OwnerFilter::shownText() const
{
    return tr("Owner: %1").arg(currentText());
}

QSize OwnerFilter::sizeHint() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QSize text(fontMetrics().horizontalAdvance(shownText()) + space::field, fontMetrics().height());
    const QSize whole = style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this);
    return {std::min(whole.width(), widest), QComboBox::sizeHint().height()};
}

QSize OwnerFilter::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 120), QComboBox::minimumSizeHint().height()};
}

void OwnerFilter::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(shownText(), Qt::ElideRight, room.width() - 2);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace waymark
