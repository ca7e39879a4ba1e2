// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/mappingfieldspane.h"

#include "views/import/mappingwords.h"
#include "views/shared/choicefield.h"
#include "views/shared/decisionrow.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/theme.h"
#include "views/targets/targetwordsmodel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

namespace waymark {

namespace {

constexpr int memberWidth = 260;

std::vector<ChoiceField::Entry> memberEntries(const ShapeList& list)
{
    std::vector<ChoiceField::Entry> entries = {{.value = QString(), .text = MappingFieldsPane::tr("Not in the file")}};
    for (const ShapeMember& member : list.members) {
        QString text = member.pointer;
        if (!member.examples.isEmpty())
            text += QStringLiteral("   ") + member.examples.mid(0, 2).join(QStringLiteral(", ")).left(60);
        entries.push_back({.value = member.pointer, .text = text});
    }
    return entries;
}

QString exampleOf(const ShapeMember& member)
{
    QString text = member.examples.mid(0, 3).join(QStringLiteral(", ")).left(100);
    if (member.present < member.of)
        text += MappingFieldsPane::tr("  (in %1 of %2)").arg(member.present).arg(member.of);
    return text;
}

} // namespace

MappingFieldsPane::MappingFieldsPane(QWidget* parent)
    : QScrollArea(parent)
    , m_failuresOnly(new QCheckBox(tr("The file lists &only what is wrong")))
    , m_targetKind(new ChoiceField(tr("What kind of target was looked at")))
    , m_scannerClass(new ChoiceField(tr("What the tool looks for")))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what stands in it has it
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(6, 0, 6, 0);
    grid->setHorizontalSpacing(space::column);
    grid->setVerticalSpacing(space::step);
    for (const auto& [field, name] : Words<DraftField>::list)
        addField(grid, field);
    addChoices(grid);
    grid->setColumnMinimumWidth(1, memberWidth);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);
    grid->setRowStretch(grid->rowCount(), 1);
    setWidget(content);
}

void MappingFieldsPane::addField(QGridLayout* grid, DraftField field)
{
    auto* label = new QLabel(fieldText(field));
    auto* member = new ChoiceField(tr("Member of the file that has: %1").arg(fieldText(field)));
    member->setObjectName(QStringLiteral("mapping_") + word(field));
    auto* example = new ElidedLabel; // rather than making the page scroll sideways
    setType(example, Type::Small, false, true);
    example->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    label->setBuddy(member);
    label->setToolTip(fieldMeaning(field));
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(member, row, 1);
    grid->addWidget(example, row, 2);
    connect(member, &ChoiceField::chosen, this, [this, field](const QVariant& pointer) { Q_EMIT tied(field, pointer.toString()); });
    m_lines.push_back({field, member, example});
}

void MappingFieldsPane::addChoices(QGridLayout* grid)
{
    std::vector<ChoiceField::Entry> kinds;
    for (const auto& [kind, name] : Words<TargetKind>::list)
        kinds.push_back({.value = static_cast<int>(kind), .text = targetKindText(kind)});
    m_targetKind->offer(kinds);
    m_targetKind->setObjectName(QStringLiteral("mappingTargetKind"));
    std::vector<ChoiceField::Entry> classes;
    for (const auto& [scanner, name] : Words<ScannerClass>::list)
        classes.push_back({.value = static_cast<int>(scanner), .text = classText(scanner)});
    m_scannerClass->offer(classes);
    m_scannerClass->setObjectName(QStringLiteral("mappingClass"));
    m_failuresOnly->setObjectName(QStringLiteral("mappingFailuresOnly"));
    const int row = grid->rowCount();
    grid->addWidget(new QLabel(tr("Kind of target")), row, 0);
    grid->addWidget(m_targetKind, row, 1);
    grid->addWidget(new QLabel(tr("The tool looks for")), row + 1, 0);
    grid->addWidget(m_scannerClass, row + 1, 1);
    grid->addWidget(m_failuresOnly, row + 2, 0, 1, 3);
    QLabel* meaning = noteLabel("mappingFailuresMeaning");
    meaning->setText(tr("What a later complete file lacks has then passed."));
    m_failuresOnly->setAccessibleDescription(meaning->text());
    grid->addWidget(meaning, row + 3, 0, 1, 3);
    connect(m_targetKind, &ChoiceField::chosen, this, [this](const QVariant& kind) {
        m_draft.targetKind = static_cast<TargetKind>(kind.toInt());
        Q_EMIT edited(m_draft);
    });
    connect(m_scannerClass, &ChoiceField::chosen, this, [this](const QVariant& scanner) {
        m_draft.scannerClass = static_cast<ScannerClass>(scanner.toInt());
        Q_EMIT edited(m_draft);
    });
    connect(m_failuresOnly, &QCheckBox::clicked, this, [this](bool checked) {
        m_draft.failuresOnly = checked;
        Q_EMIT edited(m_draft);
    });
}

void MappingFieldsPane::show(const FormatDraft& draft, const ShapeList& list)
{
    m_draft = draft;
    const std::vector<ChoiceField::Entry> entries = memberEntries(list);
    for (const Line& line : m_lines) {
        const QString pointer = draft.member(line.field);
        line.member->offer(entries);
        line.member->show(pointer);
        const ShapeMember* member = list.find(pointer);
        line.example->setText(member ? exampleOf(*member) : pointer.isEmpty() ? QString() : tr("not in this file"));
    }
    m_targetKind->show(static_cast<int>(draft.targetKind));
    m_scannerClass->show(static_cast<int>(draft.scannerClass));
    m_failuresOnly->setChecked(draft.failuresOnly);
}

} // namespace waymark
