// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/tickedrowsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

struct Letter {
    QChar name = {};
    bool choice = true; ///< else it has no tick
};

class LettersModel final : public TickedRowsModel<Letter, QChar> {
public:
    int changes = 0;

    QString tickedText() const
    {
        QString text;
        for (const QChar letter : ticked())
            text += letter;
        std::ranges::sort(text);
        return text;
    }

protected:
    int columns() const override { return 2; }
    QVariant cell(const Letter& row, int column, int role) const override
    {
        if (role == Qt::CheckStateRole)
            return tickIn(row, column);
        return role == Qt::DisplayRole ? QVariant(QString(row.name)) : QVariant();
    }
    QVariant head(int column, int role) const override { return columnHead(column, role, {u"Letter"_s, u"Number"_s}, {1}); }
    QChar keyOf(const Letter& row) const override { return row.name; }
    bool looksSame(const Letter& a, const Letter& b) const override { return a.choice == b.choice; }
    bool hasTick(const Letter& row) const override { return row.choice; }
    void ticksChanged() override { ++changes; }
};

} // namespace

/// Rows that can be left out, of which C has no choice.
class TestTickedRowsModel : public QObject {
    Q_OBJECT
    std::unique_ptr<LettersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<LettersModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->show({{u'A'}, {u'B'}, {u'C', false}, {u'D'}});
        m_model->changes = 0;
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void allAreTickedAtFirst()
    {
        QCOMPARE(m_model->tickedText(), u"ABD"_s);
        QCOMPARE(m_model->index(0, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QVERIFY(!m_model->index(0, 1).data(Qt::CheckStateRole).isValid());
        QVERIFY(!m_model->index(2, 0).data(Qt::CheckStateRole).isValid());
        QVERIFY(m_model->index(0, 0).flags() & Qt::ItemIsUserCheckable);
        QVERIFY(!(m_model->index(0, 1).flags() & Qt::ItemIsUserCheckable));
        QVERIFY(!(m_model->index(2, 0).flags() & Qt::ItemIsUserCheckable));
    }

    void aTickIsSetInItsCellOnly()
    {
        QSignalSpy looks(m_model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(m_model->setData(m_model->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(m_model->tickedText(), u"AD"_s);
        QCOMPARE(m_model->changes, 1);
        // Then the whole row looks otherwise
        QCOMPARE(looks.size(), 1);
        QCOMPARE(looks[0][0].toModelIndex(), m_model->index(1, 0));
        QCOMPARE(looks[0][1].toModelIndex(), m_model->index(1, 1));
        QVERIFY(!m_model->setData(m_model->index(0, 1), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!m_model->setData(m_model->index(0, 0), u"x"_s, Qt::EditRole));
        QVERIFY(!m_model->setData(m_model->index(2, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(m_model->changes, 1);
        QVERIFY(m_model->setData(m_model->index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(m_model->tickedText(), u"ABD"_s);
    }

    void whatIsUntickedStaysSoWhenRowsComeAnew()
    {
        m_model->tick({u'A'}, false);
        m_model->show({{u'E'}, {u'A'}, {u'B'}});
        QCOMPARE(m_model->tickedText(), u"BE"_s);
        m_model->show({{u'B'}});
        m_model->show({{u'A'}, {u'B'}});
        QCOMPARE(m_model->tickedText(), u"B"_s);
        m_model->tick({u'A'}, true);
        QCOMPARE(m_model->tickedText(), u"AB"_s);
    }

    void allOrNone()
    {
        m_model->tickAll(false);
        QCOMPARE(m_model->tickedText(), QString());
        m_model->tickAll();
        QCOMPARE(m_model->tickedText(), u"ABD"_s);
        QCOMPARE(m_model->changes, 2);
    }

    /// As Space does: as long as one of them isn't ticked, all become so.
    void severalAreToggledAsOne()
    {
        m_model->tick({u'B'}, false);
        m_model->toggle({0, 1, 2});
        QCOMPARE(m_model->tickedText(), u"ABD"_s);
        m_model->toggle({0, 1, 2});
        QCOMPARE(m_model->tickedText(), u"D"_s);
        const int before = m_model->changes;
        m_model->toggle({2});
        QCOMPARE(m_model->changes, before);
    }

    void headsOfNumbersStandWhereTheNumbersDo()
    {
        QCOMPARE(m_model->headerData(0, Qt::Horizontal).toString(), u"Letter"_s);
        QCOMPARE(m_model->headerData(1, Qt::Horizontal).toString(), u"Number"_s);
        QVERIFY(!m_model->headerData(2, Qt::Horizontal).isValid());
        QVERIFY(!m_model->headerData(0, Qt::Horizontal, Qt::TextAlignmentRole).isValid());
        QVERIFY(m_model->headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & static_cast<int>(Qt::AlignRight));
    }
};

QTEST_GUILESS_MAIN(TestTickedRowsModel)
#include "tst_tickedrowsmodel.moc"
