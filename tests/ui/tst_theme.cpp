#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QTest>

#include <array>
#include <cmath>

using namespace casebook::ui;

namespace {

// WCAG 2.1: relative luminance and contrast ratio.
double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

constexpr std::array schemes{ Scheme::Light, Scheme::Dark, Scheme::HighContrast };
constexpr std::array backgrounds{ Token::Window, Token::Surface, Token::Raised };
constexpr std::array texts{ Token::Text,
                            Token::SecondaryText,
                            Token::Accent,
                            Token::SeverityLow,
                            Token::SeverityMedium,
                            Token::SeverityHigh,
                            Token::SeverityCritical,
                            Token::StatusOpen,
                            Token::StatusInProgress,
                            Token::StatusClosed,
                            Token::Waiting,
                            Token::Conflict,
                            Token::Failed,
                            Token::Synced };

} // namespace

class ThemeTest final : public QObject
{
    Q_OBJECT

private slots:
    void textsCanBeReadOnEveryBackground()
    {
        for (const Scheme scheme : schemes) {
            for (const Token background : backgrounds) {
                for (const Token text : texts) {
                    const double ratio = contrast(color(text, scheme), color(background, scheme));
                    QVERIFY2(ratio >= 4.5,
                             qPrintable(QStringLiteral("scheme %1, text %2 on %3: %4")
                                            .arg(int(scheme))
                                            .arg(int(text))
                                            .arg(int(background))
                                            .arg(ratio)));
                }
            }
        }
    }

    void textsCanBeReadOnTheAccentAndOnSelectedRows()
    {
        for (const Scheme scheme : schemes) {
            QVERIFY(contrast(color(Token::OnAccent, scheme), color(Token::Accent, scheme)) >= 4.5);
            const QPalette palette = paletteFor(scheme);
            QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
                    >= 4.5);
        }
    }

    void disabledTextsAreSeen()
    {
        // Disabled controls have no bound of their own; they must not vanish either.
        for (const Scheme scheme : schemes)
            QVERIFY(contrast(color(Token::DisabledText, scheme), color(Token::Surface, scheme)) >= 2.0);
    }

    void aPaletteTellsItsScheme()
    {
        for (const Scheme scheme : schemes)
            QCOMPARE(schemeOf(paletteFor(scheme)), scheme);
    }

    void switchingTheSchemeKeepsTheStyle()
    {
        applyScheme(*qApp, Scheme::Dark);
        const QStyle *style = QApplication::style();
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
        applyScheme(*qApp, Scheme::Light);
        QCOMPARE(QApplication::style(), style);
        QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light);
    }

    void noFontIsSmallerThanElevenPixels()
    {
        QFont tiny = QApplication::font();
        tiny.setPixelSize(9);
        QVERIFY(QFontInfo(scaledFont(tiny, metrics::smallText)).pixelSize() >= 11);
        QVERIFY(titleFont(QApplication::font()).bold());
    }

    void anIconLooksAsTheThemeDrawsIt_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             { "list-add", "edit-find", "user", "im-invisible-user", "user-trash", "computer",
               "dialog-warning", "dialog-error", "tag-symbolic", "folder-documents", "application-menu",
               "document-edit", "view-list-details", "system-run" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void anIconLooksAsTheThemeDrawsIt()
    {
        QFETCH(const QString, name);
        for (const Scheme scheme : { Scheme::Light, Scheme::Dark }) {
            applyScheme(*qApp, scheme);
            if (!QIcon::hasThemeIcon(name))
                QSKIP("The Breeze icons are not installed");
            const QIcon theirs = QIcon::fromTheme(name);
            const QIcon ours = icon(QLatin1String(name.toLatin1()));
            for (const int size : { 16, 22, 32, 48 }) {
                for (const auto mode : { QIcon::Normal, QIcon::Disabled })
                    QCOMPARE(ours.pixmap(QSize(size, size), 1.0, mode).toImage(),
                             theirs.pixmap(QSize(size, size), 1.0, mode).toImage());
                QCOMPARE(ours.pixmap(QSize(size, size), 2.0).toImage(),
                         theirs.pixmap(QSize(size, size), 2.0).toImage());
            }
        }
    }

    void ourOwnIconIsInTheLibrary() { QVERIFY(!icon(QLatin1String("casebook")).pixmap(32).isNull()); }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
