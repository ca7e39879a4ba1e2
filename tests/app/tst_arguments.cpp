// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::cli;

class TestArguments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("expected"); // positionals, then options; "!" and the reason if refused
        QTest::newRow("positional") << QStringList{u"a"_s} << u"a|"_s;
        QTest::newRow("value") << QStringList{u"a"_s, u"--format"_s, u"ocsf"_s} << u"a|format=ocsf"_s;
        QTest::newRow("value behind =") << QStringList{u"--format=a=b"_s, u"a"_s} << u"a|format=a=b"_s;
        QTest::newRow("switch") << QStringList{u"a"_s, u"--json"_s} << u"a|json="_s;
        QTest::newRow("a value may look like an option") << QStringList{u"a"_s, u"--format"_s, u"--json"_s} << u"a|format=--json"_s;
        QTest::newRow("options end") << QStringList{u"--"_s, u"--json"_s} << u"--json|"_s;
        QTest::newRow("unknown option") << QStringList{u"a"_s, u"--nope"_s} << u"!unknown option --nope"_s;
        QTest::newRow("value missing") << QStringList{u"a"_s, u"--format"_s} << u"!--format needs a value"_s;
        QTest::newRow("switch with a value") << QStringList{u"a"_s, u"--json=1"_s} << u"!unknown option --json=1"_s;
        QTest::newRow("value twice") << QStringList{u"a"_s, u"--format"_s, u"x"_s, u"--format=x"_s} << u"!--format is given twice"_s;
        QTest::newRow("switch twice") << QStringList{u"a"_s, u"--json"_s, u"--json"_s} << u"!--json is given twice"_s;
        QTest::newRow("too few") << QStringList{} << u"!too few arguments"_s;
        QTest::newRow("too many") << QStringList{u"a"_s, u"b"_s} << u"!unexpected argument b"_s;
    }

    void reads()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, expected);
        const auto parsed = Arguments::parse(arguments, {.values = {u"format"_s}, .switches = {u"json"_s}});
        QString text;
        if (!parsed) {
            text = u'!' + parsed.error().message;
        } else {
            text = parsed->positionals().join(u',') + u'|';
            for (const QString& option : {u"format"_s, u"json"_s})
                if (parsed->has(option))
                    text += option + u'=' + parsed->value(option);
        }
        QCOMPARE(text, expected);
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
