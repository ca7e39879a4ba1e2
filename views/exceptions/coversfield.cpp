// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/coversfield.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/formfield.h"
#include "views/shared/itempicker.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int resourcesHeight = 64; ///< px

QString nameOf(const QString& tool, const QString& checkId)
{
    return tool + u' ' + checkId;
}

QString lineOf(const DraftedCover& cover, bool alone)
{
    if (alone || cover.resources.isEmpty())
        return cover.checkId;
    return cover.resources.size() == 1
        ? CoversField::tr("%1, on %2", "check, resource").arg(cover.checkId, cover.resources.front())
        : CoversField::tr("%1, on %2 resources", "check").arg(cover.checkId, countText(cover.resources.size()));
}

} // namespace

std::vector<PickItem> exceptionChecks(const ScreenContext& context)
{
    std::vector<PickItem> items;
    QSet<QString> known;
    if (context.figures && context.figures->figures())
        for (const CheckUnit& unit : context.figures->figures()->units) {
            known.insert(nameOf(unit.tool, unit.checkId));
            items.push_back({.id = unit.checkId,
                             .title = unit.title.isEmpty() ? unit.tool : unit.title,
                             .key = QString::number(unit.key.value())});
        }
    if (context.catalogues)
        for (const Epic& epic : context.catalogues->epics.epics)
            for (const StarterStory& starter : epic.stories)
                for (const CheckName& check : starter.checks)
                    if (const QString name = nameOf(check.tool, check.checkId); !known.contains(name)) {
                        known.insert(name);
                        items.push_back({.id = check.checkId, .title = check.tool, .key = name});
                    }
    std::ranges::sort(items, {}, &PickItem::id);
    return items;
}

std::optional<DraftedCover> coverOfKey(const ScreenContext& context, const QString& key)
{
    if (const qsizetype blank = key.indexOf(u' '); blank > 0)
        return DraftedCover{.tool = key.left(blank), .checkId = key.mid(blank + 1)};
    bool isNumber = false;
    const CheckKey check(key.toLongLong(&isNumber));
    if (!isNumber || !context.figures || !context.figures->figures())
        return std::nullopt;
    const auto& units = context.figures->figures()->units;
    const auto unit = units.constFind(check);
    return unit == units.cend() ? std::nullopt
                                : std::optional(DraftedCover{.check = check, .tool = unit->tool, .checkId = unit->checkId});
}

CoversField::CoversField(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
    , m_picker(new ItemPicker(tr("Check, by its id or words"), [this] { return exceptionChecks(m_context); }))
    , m_resources(new QPlainTextEdit)
    , m_checkField(new FormField(tr("Check"), m_picker))
    , m_resourcesField(new FormField(tr("Resources, one name a line; none: all"), m_resources))
{
    m_picker->setObjectName(QStringLiteral("exceptionCheck"));
    m_resources->setObjectName(QStringLiteral("exceptionResources"));
    m_resources->setTabChangesFocus(true);
    m_resources->setFixedHeight(resourcesHeight);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::field);
    m_column->addWidget(m_checkField);
    m_column->addWidget(m_resourcesField);
    connect(m_picker, &ItemPicker::picked, this, &CoversField::pick);
    connect(m_picker, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_picker->text().trimmed(); !typed.isEmpty())
            m_checkField->setFault(tr("No check has “%1” in its id or title.").arg(typed));
    });
    showLines();
}

void CoversField::setCovers(std::vector<DraftedCover> covers)
{
    m_covers = std::move(covers);
    if (m_covers.size() == 1) {
        m_resources->setPlainText(m_covers.front().resources.join(u'\n'));
        m_resources->document()->setModified(false);
    } else {
        m_resources->clear();
    }
    showLines();
}

std::vector<DraftedCover> CoversField::covers() const
{
    std::vector<DraftedCover> covers = m_covers;
    if (covers.size() == 1)
        covers.front().resources = typedResources();
    if (m_wholeOnly)
        for (DraftedCover& cover : covers)
            cover.resources.clear();
    return covers;
}

/// What nobody changed is as it came: a name may have line ends or blanks at its ends, which a line hasn't.
QStringList CoversField::typedResources() const
{
    if (m_covers.size() == 1 && !m_resources->document()->isModified())
        return m_covers.front().resources;
    QStringList names;
    for (const QString& line : m_resources->toPlainText().split(u'\n'))
        if (const QString name = line.trimmed(); !name.isEmpty() && !names.contains(name))
            names << name;
    return names;
}

void CoversField::setSingle(bool single)
{
    m_single = single;
}

void CoversField::setWholeOnly(bool wholeOnly)
{
    m_wholeOnly = wholeOnly;
    showResources();
}

void CoversField::setFaults(const QString& check, const QString& resources)
{
    m_checkField->setFault(check);
    m_resourcesField->setFault(resources);
}

void CoversField::focusPicker()
{
    m_picker->setFocus(Qt::OtherFocusReason);
}

void CoversField::pick(const QString& key)
{
    const auto cover = coverOfKey(m_context, key);
    if (!cover)
        return;
    m_checkField->setFault({});
    const auto same = [&](const DraftedCover& each) { return each.tool == cover->tool && each.checkId == cover->checkId; };
    if (std::ranges::any_of(m_covers, same))
        return;
    const QStringList typed = typedResources();
    const bool first = m_covers.empty() || m_single;
    if (m_covers.size() == 1)
        m_covers.front().resources = typed;
    if (m_single)
        m_covers.clear();
    m_covers.push_back(*cover);
    if (first)
        m_covers.back().resources = typed;
    else
        m_resources->clear();
    showLines();
    Q_EMIT picked(*cover);
}

void CoversField::remove(size_t place)
{
    if (m_covers.size() == 1)
        m_covers.front().resources = typedResources();
    std::vector<DraftedCover> rest = m_covers;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(place));
    setCovers(std::move(rest));
    focusPicker();
}

void CoversField::showLines()
{
    if (m_lines) {
        m_lines->hide();
        m_lines->deleteLater(); // its own button may have been pressed
    }
    m_lines = new QWidget(this);
    m_lines->setObjectName(QStringLiteral("exceptionChecks"));
    auto* lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::step);
    for (size_t i = 0; i < m_covers.size(); ++i) {
        auto* label = new QLabel;
        label->setObjectName(QStringLiteral("exceptionCheckLine"));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        label->setText(lineOf(m_covers[i], m_covers.size() == 1)); // last: it makes the policy one of height for width
        auto* leave = new QToolButton;
        leave->setIcon(signIcon(QStringLiteral("close")));
        leave->setIconSize({10, 10});
        leave->setAccessibleName(tr("Leave out %1").arg(m_covers[i].checkId));
        leave->setToolTip(leave->accessibleName());
        connect(leave, &QToolButton::clicked, this, [this, i] { remove(i); });
        auto* row = new QHBoxLayout;
        row->addWidget(label, 1);
        row->addWidget(leave, 0, Qt::AlignTop);
        lines->addLayout(row);
    }
    m_column->insertWidget(1, m_lines);
    m_lines->setVisible(!m_covers.empty());
    showResources();
}

void CoversField::showResources()
{
    m_resourcesField->setVisible(!m_wholeOnly && m_covers.size() <= 1);
}

} // namespace waymark
