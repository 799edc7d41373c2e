# Figures of WeightedKappaTest, ClaimTest and SpreadTest, made once with R 4.2.2 and vcd 1.4-11 (Debian bookworm):
#   Rscript kappa-wilson.R
# The tests don't run it; they hold its output.
library(vcd)
options(digits = 15)
tables <- list(
  COUPLES = matrix(c(7,7,2,3, 2,8,3,7, 1,5,4,9, 2,8,9,14), 4, byrow = TRUE),
  OF_SAS = matrix(c(0,4,1, 0,8,0, 0,1,5), 3, byrow = TRUE),
  SKIN = matrix(c(10,4,1,0, 5,10,12,2, 2,4,12,5, 0,2,6,13), 4, byrow = TRUE),
  RATERS = matrix(c(21,12,0,0, 4,17,1,0, 3,9,15,2, 0,0,0,1), 4, byrow = TRUE),
  FIVE = matrix(c(3,1,0,0,0, 2,9,4,0,0, 0,3,17,5,1, 0,0,6,22,4, 0,0,1,3,11), 5, byrow = TRUE))
for (name in names(tables)) for (w in c("Equal-Spacing", "Fleiss-Cohen")) {
  k <- Kappa(tables[[name]], weights = w)
  ci <- confint(k)["Weighted", ]
  cat(sprintf("%s, %s, %.15f, %.15f, %.15f, %.15f\n", name, w, k$Weighted["value"], k$Weighted["ASE"], ci[1], ci[2]))
}
for (p in list(c(81,263), c(15,148), c(0,20), c(1,29), c(29,29), c(24,24), c(196,200), c(188,188), c(189,189), c(1,1), c(0,1), c(23,60))) {
  ci <- suppressWarnings(prop.test(p[1], p[2], correct = FALSE)$conf.int)
  cat(sprintf("%d, %d, %.15f, %.15f\n", p[1], p[2], ci[1], ci[2]))
}
marks <- rep(1:4, c(3, 7, 21, 9))
cat(sprintf("%.15f, %.15f\n", mean(marks), sd(marks)), quantile(marks, c(.25, .5, .75), type = 1), "\n")
few <- c(1, 2, 2, 4)
cat(sprintf("%.15f, %.15f\n", mean(few), sd(few)), quantile(few, c(.25, .5, .75), type = 1), "\n")
